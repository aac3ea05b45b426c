// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Signed} from "../interfaces/Act.sol";
import {
    IDirectory,
    IdentifierAddedAct,
    KeyAddedAct,
    KeyRevokedAct,
    OrganisationConfirmedAct,
    OrganisationEnteredAct,
    OrganisationRenamedAct
} from "../interfaces/IDirectory.sol";
import {IHistoryLog} from "../interfaces/IHistoryLog.sol";
import {KeySlot, KeySlotLibrary} from "../libraries/KeySlot.sol";
import {OrganisationKinds} from "../libraries/OrganisationKinds.sol";
import {Roles} from "../libraries/Roles.sol";
import {Schemes} from "../libraries/Schemes.sol";
import {Subjects} from "../libraries/Subjects.sol";
import {assertEq, assertTrue} from "../mocks/Assertions.sol";
import {CredulousWallet} from "../mocks/CredulousWallet.sol";
import {LedgerFixture, Party} from "../mocks/LedgerFixture.sol";
import {OwnedWallet} from "../mocks/OwnedWallet.sol";
import {Passkeys} from "../mocks/Passkeys.sol";
import {vm} from "../mocks/Vm.sol";
import {Register} from "../registers/Register.sol";
import {Directory} from "./Directory.sol";
import {DirectoryTypes} from "./DirectoryTypes.sol";

contract DirectoryTest is LedgerFixture {
    bytes32 private constant IDENTIFIER = keccak256("GB-COH-01234567");

    Party private authority;
    Party private otherAuthority;
    Party private supplier;

    function setUp() public {
        _deployCore();
        Party[] memory founders = _found(2);
        (authority, otherAuthority) = (founders[0], founders[1]);
        supplier = _enterSupplier(authority, "supplier");
    }

    // Entering

    function test_entersAnOrganisationThatIsPendingUntilItsKeyConfirms() public {
        Party memory entered = _newcomer();
        OrganisationEnteredAct memory act = _entering(entered);
        (Signed memory by, bytes32 actHash) = _signEntering(authority, act);
        vm.expectEmit(address(directory));
        emit IDirectory.OrganisationEntered(act, entered.signer, 4);
        directory.enter(act, entered.signer, by);

        entered.number = directory.organisationOf(IDENTIFIER);
        assertEq(entered.number, 4);
        assertEq(directory.kindOf(4), 0);
        assertEq(directory.subjectOf(4), Subjects.organisation(IDENTIFIER));
        assertEq(directory.lastActOf(4), actHash);
        assertEq(directory.lastKeyActOf(4), 0);
        assertTrue(!directory.keyOf(act.key).exists(), "its key may not act yet");

        uint40 addedIn = uint40(_count());
        OrganisationConfirmedAct memory confirmation = _confirming(entered, actHash);
        Signed memory own;
        (own, actHash) = _signConfirming(entered, confirmation);
        vm.expectEmit(address(directory));
        emit IDirectory.OrganisationConfirmed(confirmation);
        directory.confirm(confirmation, own);

        assertEq(directory.kindOf(4), OrganisationKinds.SUPPLIER);
        assertEq(directory.lastActOf(4), actHash);
        assertEq(directory.lastKeyActOf(4), actHash);
        assertEq(
            KeySlot.unwrap(directory.keyOf(act.key)),
            KeySlot.unwrap(KeySlotLibrary.pack(4, act.roles, 0, type(uint40).max, addedIn, Schemes.PLAIN))
        );
    }

    function test_theKeySlotIsWhereTheFormatSays() public view {
        bytes32 key = keccak256(supplier.signer);
        bytes32 stored = vm.load(address(directory), keccak256(abi.encode(key, uint256(0))));
        assertEq(stored, bytes32(KeySlot.unwrap(directory.keyOf(key))));
        assertTrue(stored != 0, "it is there");
    }

    function test_entersEveryKindButAuthorities() public {
        _enter(authority, OrganisationKinds.AUDITOR, "auditor");
        _enter(authority, OrganisationKinds.RECORDER, "recorder");
        OrganisationEnteredAct memory act = _entering(_newcomer());
        act.organisationKind = OrganisationKinds.AUTHORITY;
        _expectEntryRefused(
            act,
            abi.encodeWithSelector(IDirectory.DirectoryAuthorityNeedsMotion.selector, IDENTIFIER)
        );
        act.organisationKind = 5;
        _expectEntryRefused(
            act,
            abi.encodeWithSelector(IDirectory.DirectoryUnknownOrganisationKind.selector, 5)
        );
    }

    function test_onlyAnOfficerOfAnAuthorityEnters() public {
        OrganisationEnteredAct memory act = _entering(_newcomer());
        act.envelope.organisation = supplier.number;
        (Signed memory by, ) = _signEntering(supplier, act);
        vm.expectRevert(
            _lacks(supplier, OrganisationKinds.rolesOf(OrganisationKinds.SUPPLIER), Roles.OFFICER)
        );
        directory.enter(act, _newcomer().signer, by);
    }

    function test_oneIdentifierOneOrganisation() public {
        OrganisationEnteredAct memory act = _entering(_newcomer());
        act.identifier = keccak256("supplier");
        act.envelope.subject = Subjects.organisation(act.identifier);
        bytes memory taken = abi.encodeWithSelector(
            IDirectory.DirectoryIdentifierTaken.selector,
            act.identifier,
            supplier.number
        );
        _expectEntryRefused(act, taken);
        act.identifier = 0;
        act.envelope.subject = Subjects.organisation(0);
        _expectEntryRefused(act, abi.encodeWithSelector(IDirectory.DirectoryEmptyIdentifier.selector));
    }

    function test_aReplayedEntryFindsTheIdentifierTaken() public {
        Party memory entered = _newcomer();
        OrganisationEnteredAct memory act = _entering(entered);
        (Signed memory by, ) = _signEntering(authority, act);
        directory.enter(act, entered.signer, by);
        vm.expectRevert(abi.encodeWithSelector(IDirectory.DirectoryIdentifierTaken.selector, IDENTIFIER, 4));
        directory.enter(act, entered.signer, by);
    }

    function test_anEntryIsOnTheNewOrganisationsHistoryAndBuildsOnNothing() public {
        OrganisationEnteredAct memory act = _entering(_newcomer());
        act.envelope.subject = authority.subject;
        _expectEntryRefused(
            act,
            abi.encodeWithSelector(
                Register.RegisterWrongSubject.selector,
                authority.subject,
                Subjects.organisation(IDENTIFIER)
            )
        );
        act = _entering(_newcomer());
        act.envelope.builtOn = CONTENT;
        _expectEntryRefused(act, _stale(CONTENT, 0));
    }

    function test_theKeyPassedIsTheKeySigned() public {
        OrganisationEnteredAct memory act = _entering(_newcomer());
        (Signed memory by, ) = _signEntering(authority, act);
        bytes memory another = abi.encodePacked(address(1));
        vm.expectRevert(
            abi.encodeWithSelector(IDirectory.DirectoryWrongKey.selector, keccak256(another), act.key)
        );
        directory.enter(act, another, by);
    }

    function testFuzz_aFirstKeyAdministersAndHoldsRolesOfItsKindAlone(uint8 kind, uint16 roles) public {
        kind = uint8(2 + (kind % 3));
        roles = roles % 256;
        uint16 allowed = OrganisationKinds.rolesOf(kind);
        OrganisationEnteredAct memory act = _entering(_newcomer());
        (act.organisationKind, act.roles) = (kind, roles);
        if (roles == 0 || roles & ~allowed != 0) {
            _expectEntryRefused(
                act,
                abi.encodeWithSelector(IDirectory.DirectoryRolesNotAllowed.selector, roles, allowed)
            );
        } else if (roles & Roles.ADMINISTRATOR == 0) {
            _expectEntryRefused(
                act,
                abi.encodeWithSelector(IDirectory.DirectoryFirstKeyNotAdministrator.selector, roles)
            );
        } else {
            (Signed memory by, ) = _signEntering(authority, act);
            directory.enter(act, _newcomer().signer, by);
        }
    }

    function test_twoEntriesMayNameOneKeyAndTheFirstToConfirmHasIt() public {
        (Party memory first, bytes32 firstEntry) = _enterPending(
            authority,
            OrganisationKinds.SUPPLIER,
            "first"
        );
        Party memory second = _newcomer();
        (second.secret, second.signer) = (first.secret, first.signer);
        OrganisationEnteredAct memory act = _entering(second);
        (Signed memory by, bytes32 secondEntry) = _signEntering(otherAuthority, _by(act, otherAuthority));
        directory.enter(act, second.signer, by);
        second.number = directory.organisationOf(IDENTIFIER);
        _confirm(first, firstEntry);

        OrganisationConfirmedAct memory confirmation = _confirming(second, secondEntry);
        (by, ) = _signConfirming(second, confirmation);
        vm.expectRevert(_taken(first.signer, first.number));
        directory.confirm(confirmation, by);
    }

    // Confirming

    function test_aConfirmationBuildsOnTheEntry() public {
        (Party memory entered, bytes32 entry) = _enterPending(
            authority,
            OrganisationKinds.SUPPLIER,
            "newcomer"
        );
        OrganisationConfirmedAct memory act = _confirming(entered, CONTENT);
        (Signed memory by, ) = _signConfirming(entered, act);
        vm.expectRevert(_stale(CONTENT, entry));
        directory.confirm(act, by);

        act = _confirming(entered, entry);
        act.envelope.subject = supplier.subject;
        (by, ) = _signConfirming(entered, act);
        vm.expectRevert(
            abi.encodeWithSelector(Register.RegisterWrongSubject.selector, supplier.subject, entered.subject)
        );
        directory.confirm(act, by);
    }

    function test_noOtherKeyConfirms() public {
        (Party memory entered, bytes32 entry) = _enterPending(
            authority,
            OrganisationKinds.SUPPLIER,
            "newcomer"
        );
        Party memory thief = entered;
        OrganisationConfirmedAct memory act = _confirming(entered, entry);
        bytes32 expected = keccak256(entered.signer);
        (thief.secret, thief.signer) = (authority.secret, authority.signer);
        (Signed memory by, ) = _signConfirming(thief, act);
        vm.expectRevert(
            abi.encodeWithSelector(IDirectory.DirectoryWrongKey.selector, keccak256(thief.signer), expected)
        );
        directory.confirm(act, by);
    }

    function test_namingTheKeyIsNotSigningWithIt() public {
        (Party memory entered, bytes32 entry) = _enterPending(
            authority,
            OrganisationKinds.SUPPLIER,
            "newcomer"
        );
        OrganisationConfirmedAct memory act = _confirming(entered, entry);
        (Signed memory by, bytes32 actHash) = _signConfirming(entered, act);
        by.signature = _signature(authority.secret, actHash);
        vm.expectRevert(
            abi.encodeWithSelector(IHistoryLog.HistoryLogInvalidSignature.selector, entered.signer, actHash)
        );
        directory.confirm(act, by);
        assertEq(directory.kindOf(entered.number), 0);
        assertTrue(!directory.keyOf(keccak256(entered.signer)).exists(), "no slot was left behind");
    }

    function test_onlyAPendingOrganisationConfirms() public {
        OrganisationConfirmedAct memory act = _confirming(supplier, directory.lastActOf(supplier.number));
        (Signed memory by, ) = _signConfirming(supplier, act);
        vm.expectRevert(abi.encodeWithSelector(IDirectory.DirectoryNotPending.selector, supplier.number));
        directory.confirm(act, by);
        act.envelope.organisation = 99;
        vm.expectRevert(abi.encodeWithSelector(IDirectory.DirectoryNotPending.selector, 99));
        directory.confirm(act, by);
    }

    // Renaming and identifiers

    function test_renamesItself() public {
        OrganisationRenamedAct memory act = _renaming(supplier, supplier.subject);
        (Signed memory by, bytes32 actHash) = _signRenaming(supplier, act);
        vm.expectEmit(address(directory));
        emit IDirectory.OrganisationRenamed(act);
        directory.rename(act, by);
        assertEq(directory.lastActOf(supplier.number), actHash);
        vm.expectRevert(_stale(act.envelope.builtOn, actHash));
        directory.rename(act, by);
    }

    function test_nobodyRenamesAnother() public {
        OrganisationRenamedAct memory act = _renaming(authority, supplier.subject);
        (Signed memory by, ) = _signRenaming(authority, act);
        vm.expectRevert(
            abi.encodeWithSelector(
                Register.RegisterWrongSubject.selector,
                supplier.subject,
                authority.subject
            )
        );
        directory.rename(act, by);

        Party memory signatory = _addKey(supplier, Roles.SIGNATORY);
        act = _renaming(signatory, supplier.subject);
        (by, ) = _signRenaming(signatory, act);
        vm.expectRevert(_lacks(signatory, Roles.SIGNATORY, Roles.ADMINISTRATOR));
        directory.rename(act, by);
    }

    function test_anyAuthorityAddsAnIdentifier() public {
        IdentifierAddedAct memory act = _identifying(otherAuthority, supplier);
        (Signed memory by, bytes32 actHash) = _signIdentifying(otherAuthority, act);
        vm.expectEmit(address(directory));
        emit IDirectory.IdentifierAdded(act);
        directory.addIdentifier(act, by);
        assertEq(directory.organisationOf(IDENTIFIER), supplier.number);
        assertEq(directory.organisationOf(keccak256("supplier")), supplier.number);
        assertEq(directory.lastActOf(supplier.number), actHash);
        assertEq(directory.subjectOf(supplier.number), supplier.subject);

        act.envelope.builtOn = actHash;
        (by, ) = _signIdentifying(otherAuthority, act);
        vm.expectRevert(
            abi.encodeWithSelector(IDirectory.DirectoryIdentifierTaken.selector, IDENTIFIER, supplier.number)
        );
        directory.addIdentifier(act, by);
    }

    function test_anIdentifierIsAddedToWhatThereIsBuiltOnItsLastAct() public {
        IdentifierAddedAct memory act = _identifying(authority, supplier);
        act.of_ = 99;
        _expectIdentifierRefused(act, abi.encodeWithSelector(IDirectory.DirectoryNotActive.selector, 99));
        act = _identifying(authority, supplier);
        act.envelope.builtOn = CONTENT;
        _expectIdentifierRefused(act, _stale(CONTENT, directory.lastActOf(supplier.number)));
        act = _identifying(authority, supplier);
        act.envelope.subject = authority.subject;
        _expectIdentifierRefused(
            act,
            abi.encodeWithSelector(
                Register.RegisterWrongSubject.selector,
                authority.subject,
                supplier.subject
            )
        );
    }

    function test_nobodyBlocksAConfirmationByAddingIdentifiers() public {
        (Party memory pending, bytes32 entry) = _enterPending(
            authority,
            OrganisationKinds.SUPPLIER,
            "pending"
        );
        IdentifierAddedAct memory act = _identifying(otherAuthority, pending);
        (Signed memory by, ) = _signIdentifying(otherAuthority, act);
        vm.expectRevert(abi.encodeWithSelector(IDirectory.DirectoryNotActive.selector, pending.number));
        directory.addIdentifier(act, by);
        _confirm(pending, entry);
    }

    // Keys

    function test_addsAKeyThatSignsForItself() public {
        Party memory added = _party(authority.number, _newSecret(), 0);
        KeyAddedAct memory act = _keyAdded(authority, added.signer, Schemes.PLAIN, Roles.FINANCE);
        (act.keyValidFrom, act.keyValidUntil) = (uint40(START + 1), uint40(START + 2));
        (Signed memory by, bytes32 actHash) = _signKeyAdded(authority, act);
        bytes memory proof = _signature(added.secret, actHash);
        vm.expectEmit(address(directory));
        emit IDirectory.KeyAdded(act, added.signer, proof);
        directory.addKey(act, added.signer, by, proof);
        assertEq(
            KeySlot.unwrap(directory.keyOf(act.key)),
            KeySlot.unwrap(
                KeySlotLibrary.pack(
                    authority.number,
                    Roles.FINANCE,
                    uint40(START + 1),
                    uint40(START + 2),
                    uint40(_count()),
                    Schemes.PLAIN
                )
            )
        );
        assertEq(directory.lastKeyActOf(authority.number), actHash);
        assertTrue(
            directory.lastActOf(authority.number) != actHash,
            "a key act is no act on the organisation itself"
        );
        vm.expectRevert(_stale(act.envelope.builtOn, actHash));
        directory.addKey(act, added.signer, by, proof);
    }

    function test_nobodyAddsAKeyThatIsNotTheirs() public {
        bytes memory victim = abi.encodePacked(vm.addr(_newSecret()));
        KeyAddedAct memory act = _keyAdded(authority, victim, Schemes.PLAIN, Roles.FINANCE);
        (Signed memory by, bytes32 actHash) = _signKeyAdded(authority, act);
        vm.expectRevert(abi.encodeWithSelector(IDirectory.DirectoryInvalidProof.selector, victim, actHash));
        directory.addKey(act, victim, by, by.signature);
    }

    function test_oneKeyOneOrganisation() public {
        KeyAddedAct memory act = _keyAdded(authority, supplier.signer, Schemes.PLAIN, Roles.FINANCE);
        _expectKeyRefused(act, supplier.signer, _taken(supplier.signer, supplier.number));
        act = _keyAdded(authority, authority.signer, Schemes.PLAIN, Roles.FINANCE);
        _expectKeyRefused(act, authority.signer, _taken(authority.signer, authority.number));
    }

    function testFuzz_aKeyHoldsRolesOfItsOrganisationAlone(uint16 roles) public {
        roles = roles % 256;
        uint16 allowed = OrganisationKinds.rolesOf(OrganisationKinds.SUPPLIER);
        if (roles != 0 && roles & ~allowed == 0) {
            _addKey(supplier, roles);
            return;
        }
        bytes memory key = abi.encodePacked(address(1));
        KeyAddedAct memory act = _keyAdded(supplier, key, Schemes.PLAIN, roles);
        (Signed memory by, ) = _signKeyAdded(supplier, act);
        vm.expectRevert(abi.encodeWithSelector(IDirectory.DirectoryRolesNotAllowed.selector, roles, allowed));
        directory.addKey(act, key, by, "");
    }

    function testFuzz_aKeysWindowHasASecond(uint40 from, uint40 until) public {
        bytes memory key = abi.encodePacked(address(1));
        KeyAddedAct memory act = _keyAdded(authority, key, Schemes.PLAIN, Roles.OFFICER);
        (act.keyValidFrom, act.keyValidUntil) = (from, until);
        if (from >= until) {
            _expectKeyRefused(
                act,
                key,
                abi.encodeWithSelector(IDirectory.DirectoryEmptyWindow.selector, from, until)
            );
        } else {
            _addKey(authority, Roles.OFFICER, from, until);
        }
    }

    function testFuzz_aPlainOrContractKeyIsAnAddress(bytes calldata key, uint8 scheme) public {
        scheme = scheme % 6;
        KeyAddedAct memory act = _keyAdded(authority, key, scheme, Roles.OFFICER);
        if (scheme == Schemes.PASSKEY) {
            bytes memory refusal =
                key.length <= 20
                    ? abi.encodeWithSelector(IDirectory.DirectoryMalformedKey.selector, key, scheme)
                    : abi.encodeWithSelector(
                        IDirectory.DirectoryVerifierNotListed.selector,
                        address(bytes20(key))
                    );
            _expectKeyRefused(act, key, refusal);
        } else if (scheme == 0 || scheme > Schemes.PASSKEY) {
            _expectKeyRefused(
                act,
                key,
                abi.encodeWithSelector(IDirectory.DirectoryUnknownScheme.selector, scheme)
            );
        } else if (key.length != 20) {
            _expectKeyRefused(
                act,
                key,
                abi.encodeWithSelector(IDirectory.DirectoryMalformedKey.selector, key, scheme)
            );
        }
    }

    function test_theKeyPassedToAddIsTheKeySigned() public {
        KeyAddedAct memory act = _keyAdded(
            authority,
            abi.encodePacked(address(1)),
            Schemes.PLAIN,
            Roles.OFFICER
        );
        bytes memory another = abi.encodePacked(address(2));
        bytes memory refusal = abi.encodeWithSelector(
            IDirectory.DirectoryWrongKey.selector,
            keccak256(another),
            act.key
        );
        _expectKeyRefused(act, another, refusal);
    }

    function test_addsAContractThatAnswers() public {
        uint256 owner = _newSecret();
        bytes memory wallet = abi.encodePacked(new OwnedWallet(vm.addr(owner)));
        KeyAddedAct memory act = _keyAdded(authority, wallet, Schemes.CONTRACT, Roles.ADMINISTRATOR);
        (Signed memory by, bytes32 actHash) = _signKeyAdded(authority, act);
        directory.addKey(act, wallet, by, _signature(owner, actHash));

        Party memory contractParty = Party(authority.number, owner, wallet, authority.subject);
        OrganisationRenamedAct memory renaming = _renaming(contractParty, authority.subject);
        (by, ) = _signRenaming(contractParty, renaming);
        directory.rename(renaming, by);
    }

    function test_addsAPasskeyOfAListedVerifier() public {
        uint256 secret = _newSecret();
        bytes memory passkey = Passkeys.signer(address(verifier), secret);
        KeyAddedAct memory act = _keyAdded(authority, passkey, Schemes.PASSKEY, Roles.ADMINISTRATOR);
        (Signed memory by, bytes32 actHash) = _signKeyAdded(authority, act);
        directory.addKey(act, passkey, by, Passkeys.sign(secret, actHash));

        OrganisationRenamedAct memory renaming = _renaming(authority, authority.subject);
        (by, actHash) = _signRenaming(authority, renaming);
        by = Signed(passkey, Passkeys.sign(secret, actHash));
        directory.rename(renaming, by);
    }

    function test_refusesAVerifierWhoseCodeIsNotWhatWasListed() public {
        bytes memory passkey = Passkeys.signer(address(verifier), _newSecret());
        vm.etch(address(verifier), address(new CredulousWallet()).code);
        KeyAddedAct memory act = _keyAdded(authority, passkey, Schemes.PASSKEY, Roles.OFFICER);
        bytes memory refusal = abi.encodeWithSelector(
            IDirectory.DirectoryVerifierNotListed.selector,
            address(verifier)
        );
        _expectKeyRefused(act, passkey, refusal);
    }

    function test_aListedVerifierHasCode() public {
        address[] memory listed = new address[](1);
        listed[0] = address(1234);
        vm.expectRevert(
            abi.encodeWithSelector(IDirectory.DirectoryVerifierWithoutCode.selector, address(1234))
        );
        new Directory(log, address(consortium), listed);
    }

    // Revoking

    function test_anAdministratorRevokesAKey() public {
        Party memory clerk = _addKey(authority, Roles.OFFICER);
        KeyRevokedAct memory act = _revoking(authority, clerk.signer, uint40(START - 10));
        (Signed memory by, bytes32 actHash) = _signRevoking(authority, act);
        KeySlot before = directory.keyOf(act.key);
        vm.expectEmit(address(directory));
        emit IDirectory.KeyRevoked(act, clerk.signer);
        directory.revokeKey(act, clerk.signer, by);
        assertEq(
            KeySlot.unwrap(directory.keyOf(act.key)),
            KeySlot.unwrap(before.revoked(uint40(START - 10), uint40(_count())))
        );
        assertEq(directory.lastKeyActOf(authority.number), actHash);
    }

    function test_aKeyRevokesItselfWhateverItsRoles() public {
        Party memory clerk = _addKey(authority, Roles.FINANCE);
        _revoke(clerk, clerk.signer, uint40(START));
        assertTrue(directory.keyOf(keccak256(clerk.signer)).revokedIn() != 0, "revoked");
    }

    function test_noOtherKeyRevokesIt() public {
        Party memory clerk = _addKey(authority, Roles.OFFICER);
        Party memory colleague = _addKey(authority, Roles.OFFICER);
        KeyRevokedAct memory act = _revoking(colleague, clerk.signer, 0);
        (Signed memory by, ) = _signRevoking(colleague, act);
        vm.expectRevert(_lacks(colleague, Roles.OFFICER, Roles.ADMINISTRATOR));
        directory.revokeKey(act, clerk.signer, by);

        act = _revoking(otherAuthority, clerk.signer, 0);
        (by, ) = _signRevoking(otherAuthority, act);
        vm.expectRevert(
            abi.encodeWithSelector(
                IDirectory.DirectoryKeyOfAnotherOrganisation.selector,
                act.key,
                otherAuthority.number,
                authority.number
            )
        );
        directory.revokeKey(act, clerk.signer, by);
    }

    function testFuzz_aRevocationOnlyMovesEarlier(uint40 first, uint40 second) public {
        (first, second) = (first % uint40(START + 1), second % uint40(START + 1));
        Party memory clerk = _addKey(authority, Roles.OFFICER);
        _revoke(authority, clerk.signer, first);
        uint40 revokedIn = directory.keyOf(keccak256(clerk.signer)).revokedIn();
        KeyRevokedAct memory act = _revoking(authority, clerk.signer, second);
        (Signed memory by, ) = _signRevoking(authority, act);
        if (second >= first) {
            vm.expectRevert(
                abi.encodeWithSelector(IDirectory.DirectoryRevocationNotEarlier.selector, second, first)
            );
        }
        directory.revokeKey(act, clerk.signer, by);
        KeySlot slot = directory.keyOf(keccak256(clerk.signer));
        assertEq(slot.revokedSince(), second < first ? second : first);
        assertEq(slot.revokedIn(), revokedIn);
    }

    function test_revokesWhatThereIsInThePast() public {
        bytes memory unknown = abi.encodePacked(address(1));
        _expectRevocationRefused(
            _revoking(authority, unknown, 0),
            unknown,
            abi.encodeWithSelector(IDirectory.DirectoryUnknownKey.selector, keccak256(unknown))
        );
        Party memory clerk = _addKey(authority, Roles.OFFICER);
        _expectRevocationRefused(
            _revoking(authority, clerk.signer, uint40(START + 1)),
            clerk.signer,
            abi.encodeWithSelector(IDirectory.DirectoryRevokedInFuture.selector, uint40(START + 1), START)
        );
        _expectRevocationRefused(
            _revoking(authority, clerk.signer, 0),
            unknown,
            abi.encodeWithSelector(
                IDirectory.DirectoryWrongKey.selector,
                keccak256(unknown),
                keccak256(clerk.signer)
            )
        );
        KeyRevokedAct memory act = _revoking(authority, clerk.signer, 0);
        act.envelope.builtOn = directory.lastKeyActOf(authority.number);
        _expectRevocationRefused(act, clerk.signer, _stale(act.envelope.builtOn, act.key));
    }

    // The consortium's part

    function test_theConsortiumAloneEntersAuthorities() public {
        bytes memory refusal = abi.encodeWithSelector(
            IDirectory.DirectoryOnlyConsortium.selector,
            address(this)
        );
        vm.expectRevert(refusal);
        directory.enterAuthority(IDENTIFIER, CONTENT, Schemes.PLAIN, Roles.ADMINISTRATOR, 0, 0);
        vm.expectRevert(refusal);
        directory.openFounder(1, CONTENT);
        vm.expectRevert(refusal);
        directory.recordFounding(1, CONTENT);
    }

    function _newcomer() private pure returns (Party memory) {
        return _party(0, 99, IDENTIFIER);
    }

    function _entering(Party memory entered) private view returns (OrganisationEnteredAct memory) {
        return
            OrganisationEnteredAct({
                envelope: _envelope(authority, entered.subject, 0, CONTENT),
                identifier: IDENTIFIER,
                organisationKind: OrganisationKinds.SUPPLIER,
                key: keccak256(entered.signer),
                scheme: Schemes.PLAIN,
                roles: Roles.ADMINISTRATOR | Roles.SIGNATORY
            });
    }

    function _by(
        OrganisationEnteredAct memory act,
        Party memory party
    ) private pure returns (OrganisationEnteredAct memory) {
        act.envelope.organisation = party.number;
        return act;
    }

    function _signEntering(
        Party memory party,
        OrganisationEnteredAct memory act
    ) private view returns (Signed memory, bytes32) {
        return
            _sign(party, address(directory), keccak256(abi.encode(DirectoryTypes.ORGANISATION_ENTERED, act)));
    }

    function _confirming(
        Party memory entered,
        bytes32 builtOn
    ) private view returns (OrganisationConfirmedAct memory) {
        return OrganisationConfirmedAct(_envelope(entered, entered.subject, builtOn, CONTENT));
    }

    function _signConfirming(
        Party memory party,
        OrganisationConfirmedAct memory act
    ) private view returns (Signed memory, bytes32) {
        return
            _sign(
                party,
                address(directory),
                keccak256(abi.encode(DirectoryTypes.ORGANISATION_CONFIRMED, act))
            );
    }

    function _renaming(
        Party memory party,
        bytes32 subject
    ) private view returns (OrganisationRenamedAct memory) {
        return OrganisationRenamedAct(_envelope(party, subject, directory.lastActOf(party.number), CONTENT));
    }

    function _signRenaming(
        Party memory party,
        OrganisationRenamedAct memory act
    ) private view returns (Signed memory, bytes32) {
        return
            _sign(party, address(directory), keccak256(abi.encode(DirectoryTypes.ORGANISATION_RENAMED, act)));
    }

    function _identifying(
        Party memory party,
        Party memory organisation
    ) private view returns (IdentifierAddedAct memory) {
        return
            IdentifierAddedAct({
                envelope: _envelope(
                    party,
                    organisation.subject,
                    directory.lastActOf(organisation.number),
                    CONTENT
                ),
                identifier: IDENTIFIER,
                of_: organisation.number
            });
    }

    function _signIdentifying(
        Party memory party,
        IdentifierAddedAct memory act
    ) private view returns (Signed memory, bytes32) {
        return _sign(party, address(directory), keccak256(abi.encode(DirectoryTypes.IDENTIFIER_ADDED, act)));
    }

    function _revoking(
        Party memory party,
        bytes memory key,
        uint40 since
    ) private view returns (KeyRevokedAct memory) {
        return
            KeyRevokedAct({
                envelope: _envelope(party, party.subject, keccak256(key), CONTENT),
                key: keccak256(key),
                since: since
            });
    }

    function _signRevoking(
        Party memory party,
        KeyRevokedAct memory act
    ) private view returns (Signed memory, bytes32) {
        return _sign(party, address(directory), keccak256(abi.encode(DirectoryTypes.KEY_REVOKED, act)));
    }

    function _expectEntryRefused(OrganisationEnteredAct memory act, bytes memory refusal) private {
        (Signed memory by, ) = _signEntering(authority, act);
        vm.expectRevert(refusal);
        directory.enter(act, _newcomer().signer, by);
    }

    function _expectIdentifierRefused(IdentifierAddedAct memory act, bytes memory refusal) private {
        (Signed memory by, ) = _signIdentifying(authority, act);
        vm.expectRevert(refusal);
        directory.addIdentifier(act, by);
    }

    function _expectKeyRefused(KeyAddedAct memory act, bytes memory key, bytes memory refusal) private {
        (Signed memory by, ) = _signKeyAdded(authority, act);
        vm.expectRevert(refusal);
        directory.addKey(act, key, by, "");
    }

    function _expectRevocationRefused(
        KeyRevokedAct memory act,
        bytes memory key,
        bytes memory refusal
    ) private {
        (Signed memory by, ) = _signRevoking(authority, act);
        vm.expectRevert(refusal);
        directory.revokeKey(act, key, by);
    }

    function _stale(bytes32 builtOn, bytes32 lastAct) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Register.RegisterStale.selector, builtOn, lastAct);
    }

    function _taken(bytes memory key, uint32 number) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IDirectory.DirectoryKeyTaken.selector, keccak256(key), number);
    }

    function _lacks(Party memory party, uint16 held, uint16 needed) private pure returns (bytes memory) {
        return
            abi.encodeWithSelector(IHistoryLog.HistoryLogKeyLacksRole.selector, party.signer, held, needed);
    }

    function _count() private view returns (uint256) {
        return uint256(vm.load(address(log), bytes32(uint256(1))));
    }
}

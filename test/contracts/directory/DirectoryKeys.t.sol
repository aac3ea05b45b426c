// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {
    IDirectoryActs,
    KeyAddedAct,
    OrganisationRenamedAct
} from "../../../contracts/directory/IDirectoryActs.sol";
import {Signed} from "../../../contracts/log/Act.sol";
import {IDirectory} from "../../../contracts/directory/IDirectory.sol";
import {KeySlot, KeySlotLibrary} from "../../../contracts/directory/KeySlot.sol";
import {OrganisationKinds} from "../../../contracts/directory/OrganisationKinds.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Schemes} from "../../../contracts/signatures/Schemes.sol";
import {assertEq, assertTrue} from "../support/Assertions.sol";
import {CredulousWallet} from "../support/CredulousWallet.sol";
import {Party} from "../support/LedgerFixture.sol";
import {OwnedWallet} from "../support/OwnedWallet.sol";
import {Passkeys} from "../support/Passkeys.sol";
import {vm} from "../support/Vm.sol";
import {Directory} from "../../../contracts/directory/Directory.sol";
import {DirectoryFixture} from "../support/DirectoryFixture.sol";

contract DirectoryKeysTest is DirectoryFixture {
    function test_addsAKeyThatSignsForItself() public {
        Party memory added = _party(authority.number, _newSecret(), 0);
        KeyAddedAct memory act = _keyAdded(authority, added.signer, Schemes.PLAIN, Roles.FINANCE);
        (act.keyValidFrom, act.keyValidUntil) = (uint40(START + 1), uint40(START + 2));
        (Signed memory by, bytes32 actHash) = _signKeyAdded(authority, act);
        bytes memory proof = _signature(added.secret, actHash);
        vm.expectEmit(address(directory));
        emit IDirectoryActs.KeyAdded(act, added.signer, proof);
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
        assertTrue(
            directory.lastActOf(authority.number) != actHash,
            "a key act is no act on the organisation itself"
        );
        vm.expectRevert(_taken(added.signer, authority.number));
        directory.addKey(act, added.signer, by, proof);
    }

    function test_invitationsPreparedAtTheSameTimeStaleNothing() public {
        Party memory first = _party(authority.number, _newSecret(), 0);
        Party memory second = _party(authority.number, _newSecret(), 0);
        KeyAddedAct memory one = _keyAdded(authority, first.signer, Schemes.PLAIN, Roles.FINANCE);
        KeyAddedAct memory other = _keyAdded(authority, second.signer, Schemes.PLAIN, Roles.OFFICER);
        (Signed memory by, bytes32 actHash) = _signKeyAdded(authority, other);
        directory.addKey(other, second.signer, by, _signature(second.secret, actHash));
        (by, actHash) = _signKeyAdded(authority, one);
        directory.addKey(one, first.signer, by, _signature(first.secret, actHash));
    }

    function test_aKeyIsAddedBuiltOnItsOwnId() public {
        bytes memory key = abi.encodePacked(address(1));
        KeyAddedAct memory act = _keyAdded(authority, key, Schemes.PLAIN, Roles.FINANCE);
        act.envelope.builtOn = directory.lastActOf(authority.number);
        _expectKeyRefused(act, key, _stale(act.envelope.builtOn, act.key));
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
}

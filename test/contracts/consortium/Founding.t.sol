// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Founder, IConsortium} from "../../../contracts/consortium/IConsortium.sol";
import {
    AdmissionProposedAct,
    FoundingSignedAct,
    IConsortiumActs
} from "../../../contracts/consortium/IConsortiumActs.sol";
import {IDirectory} from "../../../contracts/directory/IDirectory.sol";
import {OrganisationConfirmedAct} from "../../../contracts/directory/IDirectoryActs.sol";
import {KeySlot, KeySlotLibrary} from "../../../contracts/directory/KeySlot.sol";
import {OrganisationKinds} from "../../../contracts/directory/OrganisationKinds.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Subjects} from "../../../contracts/libraries/Subjects.sol";
import {Signed} from "../../../contracts/log/Act.sol";
import {IHistoryLog} from "../../../contracts/log/IHistoryLog.sol";
import {Register} from "../../../contracts/log/Register.sol";
import {Schemes} from "../../../contracts/signatures/Schemes.sol";
import {assertEq} from "../support/Assertions.sol";
import {ConsortiumFixture} from "../support/ConsortiumFixture.sol";
import {Party} from "../support/LedgerFixture.sol";
import {TypeHashes} from "../support/TypeHashes.sol";
import {vm} from "../support/Vm.sol";

contract FoundingTest is ConsortiumFixture {
    function setUp() public {
        _deployCore();
    }

    function test_namesItsFoundersOnce() public {
        Founder[] memory founders = _founders(3);
        vm.expectEmit(address(consortium));
        emit IConsortium.Founded(MEMORANDUM, founders);
        consortium.found(MEMORANDUM, founders);
        assertEq(consortium.memorandum(), MEMORANDUM);
        assertEq(directory.activeAuthorities(), 0);
        assertEq(directory.subjectOf(3), Subjects.organisation(founders[2].identifier));
        assertEq(directory.lastActOf(3), MEMORANDUM);
        vm.expectRevert(abi.encodeWithSelector(IConsortium.ConsortiumAlreadyFounded.selector, MEMORANDUM));
        consortium.found(CONTENT, founders);
    }

    function test_needsAMemorandumAndFounders() public {
        Founder[] memory founders = _founders(1);
        vm.expectRevert(abi.encodeWithSelector(IConsortium.ConsortiumEmptyMemorandum.selector));
        consortium.found(0, founders);
        vm.expectRevert(abi.encodeWithSelector(IConsortium.ConsortiumNoFounders.selector));
        consortium.found(MEMORANDUM, new Founder[](0));
    }

    function test_aFoundersKeyAdministersItsAuthority() public {
        Founder[] memory founders = _founders(1);
        founders[0].roles = Roles.OFFICER;
        vm.expectRevert(
            abi.encodeWithSelector(IDirectory.DirectoryFirstKeyNotAdministrator.selector, Roles.OFFICER)
        );
        consortium.found(MEMORANDUM, founders);
    }

    function test_aFounderCountsOnceItsOwnKeyHasSigned() public {
        consortium.found(MEMORANDUM, _founders(2));
        Party memory founder = _founder(0);
        FoundingSignedAct memory act = _founding(founder);
        (Signed memory by, bytes32 actHash) = _signed(founder, act);
        vm.expectEmit(address(consortium));
        emit IConsortiumActs.FoundingSigned(act);
        consortium.signFounding(act, by);
        assertEq(directory.activeAuthorities(), 1);
        assertEq(directory.kindOf(1), OrganisationKinds.AUTHORITY);
        assertEq(directory.kindOf(2), 0);
        assertEq(directory.lastActOf(1), actHash);
        uint16 roles = OrganisationKinds.rolesOf(OrganisationKinds.AUTHORITY);
        assertEq(
            KeySlot.unwrap(directory.keyOf(keccak256(founder.signer))),
            KeySlot.unwrap(KeySlotLibrary.pack(1, roles, 0, type(uint40).max, 0, Schemes.PLAIN))
        );
        vm.expectRevert(abi.encodeWithSelector(IDirectory.DirectoryNotPending.selector, 1));
        consortium.signFounding(act, by);
    }

    function test_aFounderSignsTheMemorandumAndNothingElse() public {
        consortium.found(MEMORANDUM, _founders(1));
        FoundingSignedAct memory act = _founding(_founder(0));
        act.envelope.content = CONTENT;
        _expectFoundingRefused(
            act,
            abi.encodeWithSelector(Register.RegisterWrongContent.selector, CONTENT, MEMORANDUM)
        );
        act = _founding(_founder(0));
        act.envelope.builtOn = CONTENT;
        _expectFoundingRefused(act, _stale(CONTENT, MEMORANDUM));
        act = _founding(_founder(0));
        act.envelope.subject = CONTENT;
        _expectFoundingRefused(act, _wrongSubject());
    }

    function test_noOtherKeySignsForAFounder() public {
        consortium.found(MEMORANDUM, _founders(2));
        Party memory founder = _founder(0);
        Party memory impostor = _founder(1);
        impostor.number = 1;
        FoundingSignedAct memory act = _founding(impostor);
        (Signed memory by, bytes32 actHash) = _signed(impostor, act);
        vm.expectRevert(
            abi.encodeWithSelector(
                IDirectory.DirectoryNotItsFirstKey.selector,
                keccak256(impostor.signer),
                founder.number
            )
        );
        consortium.signFounding(act, by);
        by.signer = founder.signer;
        vm.expectRevert(
            abi.encodeWithSelector(IHistoryLog.HistoryLogInvalidSignature.selector, founder.signer, actHash)
        );
        consortium.signFounding(act, by);
    }

    function test_aFounderDoesNotSlipInWithoutTheMemorandum() public {
        consortium.found(MEMORANDUM, _founders(1));
        Party memory founder = _founder(0);
        OrganisationConfirmedAct memory act = OrganisationConfirmedAct(
            _envelope(founder, founder.subject, MEMORANDUM, CONTENT)
        );
        (Signed memory by, ) = _sign(
            founder,
            address(directory),
            keccak256(abi.encode(TypeHashes.ORGANISATION_CONFIRMED, act))
        );
        vm.expectRevert(abi.encodeWithSelector(IDirectory.DirectoryFounderSignsMemorandum.selector, 1));
        directory.confirm(act, by);
    }

    function test_onlyAFounderSignsTheMemorandum() public {
        Party[] memory founders = _found(1);
        (Party memory supplier, ) = _enterPending(founders[0], OrganisationKinds.SUPPLIER, "supplier");
        FoundingSignedAct memory act = _founding(supplier);
        (Signed memory by, ) = _signed(supplier, act);
        vm.expectRevert(abi.encodeWithSelector(IDirectory.DirectoryNotAFounder.selector, supplier.number));
        consortium.signFounding(act, by);
    }

    function test_theFirstFounderToSignIsNoMajority() public {
        consortium.found(MEMORANDUM, _founders(3));
        Party memory first = _founder(0);
        _signFounding(first);
        bytes32 motion = _proposeAdmission(first);
        _vote(first, motion, FOR);
        _expectMotion(motion, OPEN, 1, 0);
        Party memory second = _founder(1);
        _signFounding(second);
        _vote(second, motion, FOR);
        _expectMotion(motion, CARRIED, 2, 0);
    }

    /// A founder that was named with a key that nobody has: the others admit it once more, with the right one.
    function test_aFounderWithAMistypedKeyIsAdmittedUnderItsNumber() public {
        consortium.found(MEMORANDUM, _founders(3));
        _signFounding(_founder(0));
        _signFounding(_founder(1));
        Party memory right = _party(3, _newSecret(), keccak256(abi.encode("founder", uint256(2))));
        AdmissionProposedAct memory act = _admission(_founder(0), right);
        act.identifier = keccak256(abi.encode("founder", uint256(2)));
        bytes32 motion = _propose(_founder(0), act, right.signer);
        _vote(_founder(0), motion, FOR);
        bytes32 deciding = _vote(_founder(1), motion, FOR);
        _confirm(right, deciding);
        assertEq(directory.seatOf(3), 3);
        assertEq(directory.electorate(0), 3);
    }

    function _founders(uint256 count) private pure returns (Founder[] memory founders) {
        founders = new Founder[](count);
        for (uint256 i = 0; i < count; ++i) {
            founders[i] = Founder({
                identifier: keccak256(abi.encode("founder", i)),
                key: _founder(i).signer,
                scheme: Schemes.PLAIN,
                roles: OrganisationKinds.rolesOf(OrganisationKinds.AUTHORITY)
            });
        }
    }

    function _founder(uint256 index) private pure returns (Party memory) {
        return _party(uint32(index + 1), 100 + index, keccak256(abi.encode("founder", index)));
    }

    function _founding(Party memory founder) private view returns (FoundingSignedAct memory) {
        return FoundingSignedAct(_envelope(founder, Subjects.CONSORTIUM, MEMORANDUM, MEMORANDUM));
    }

    function _expectFoundingRefused(FoundingSignedAct memory act, bytes memory refusal) private {
        (Signed memory by, ) = _signed(_founder(0), act);
        vm.expectRevert(refusal);
        consortium.signFounding(act, by);
    }

    function _signed(
        Party memory party,
        FoundingSignedAct memory act
    ) private view returns (Signed memory, bytes32) {
        return _sign(party, address(consortium), keccak256(abi.encode(TypeHashes.FOUNDING_SIGNED, act)));
    }

    function _stale(bytes32 builtOn, bytes32 lastAct) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Register.RegisterStale.selector, builtOn, lastAct);
    }

    function _wrongSubject() private pure returns (bytes memory) {
        return abi.encodeWithSelector(Register.RegisterWrongSubject.selector, CONTENT, Subjects.CONSORTIUM);
    }
}

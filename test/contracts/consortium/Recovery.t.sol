// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IConsortium} from "../../../contracts/consortium/IConsortium.sol";
import {
    IConsortiumActs,
    RecoveryObjectedAct,
    RecoveryProposedAct
} from "../../../contracts/consortium/IConsortiumActs.sol";
import {IDirectory} from "../../../contracts/directory/IDirectory.sol";
import {IDirectoryActs, OrganisationRecoveredAct} from "../../../contracts/directory/IDirectoryActs.sol";
import {KeySlot, KeySlotLibrary} from "../../../contracts/directory/KeySlot.sol";
import {OrganisationKinds} from "../../../contracts/directory/OrganisationKinds.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Signed} from "../../../contracts/log/Act.sol";
import {IHistoryLog} from "../../../contracts/log/IHistoryLog.sol";
import {Schemes} from "../../../contracts/signatures/Schemes.sol";
import {Party} from "../support/ActSigner.sol";
import {assertEq} from "../support/Assertions.sol";
import {ConsortiumFixture} from "../support/ConsortiumFixture.sol";
import {vm} from "../support/Vm.sol";

contract RecoveryTest is ConsortiumFixture {
    uint256 private constant WAITS = 14 days;

    Party[] private founders;
    Party private supplier;

    function setUp() public {
        _deployCore();
        Party[] memory found = _found(6);
        for (uint256 i = 0; i < found.length; ++i) founders.push(found[i]);
        supplier = _enterSupplier(founders[0], "supplier");
    }

    function test_anOrganisationWithoutKeysIsRecovered() public {
        _revoke(supplier, supplier.signer, 0);
        Party memory renewed = _anotherKey(supplier);
        RecoveryProposedAct memory proposal = _recovery(founders[0], supplier, renewed);
        (Signed memory by, bytes32 motion) = _signed(founders[0], proposal);
        bytes memory proof = _signature(renewed.secret, motion);
        vm.expectEmit(address(consortium));
        emit IConsortiumActs.RecoveryProposed(proposal, renewed.signer, proof);
        consortium.proposeRecovery(proposal, renewed.signer, by, proof);
        _carry(founders, motion);
        _expectMotion(motion, CARRIED, 4, 0);
        uint40 carriedIn = uint40(uint256(vm.load(address(log), bytes32(uint256(1)))));

        vm.warp(START + WAITS);
        OrganisationRecoveredAct memory act = _recovering(renewed, motion);
        (by, ) = _signed(renewed, act);
        vm.expectEmit(address(directory));
        emit IDirectoryActs.OrganisationRecovered(act);
        directory.recover(act, by);
        assertEq(
            KeySlot.unwrap(directory.keyOf(keccak256(renewed.signer))),
            KeySlot.unwrap(
                KeySlotLibrary.pack(
                    supplier.number,
                    Roles.ADMINISTRATOR,
                    uint40(START + WAITS),
                    type(uint40).max,
                    carriedIn,
                    Schemes.PLAIN
                )
            )
        );
        _addKey(renewed, Roles.SIGNATORY);
    }

    function test_itComesIntoForceFourteenDaysLater() public {
        (bytes32 motion, Party memory renewed) = _proposeRecovery(founders[0], supplier);
        _expectRecoveringRefused(renewed, motion, _unknownRecovery(motion));
        _carry(founders, motion);
        vm.warp(START + WAITS - 1);
        _expectRecoveringRefused(
            renewed,
            motion,
            abi.encodeWithSelector(
                IDirectory.DirectoryRecoveryNotYetInForce.selector,
                START + WAITS,
                START + WAITS - 1
            )
        );
    }

    function test_onlyTheNewKeyBringsItselfIntoForce() public {
        (bytes32 motion, Party memory renewed) = _proposeRecovery(founders[0], supplier);
        _carry(founders, motion);
        vm.warp(START + WAITS);
        Party memory stranger = _anotherKey(supplier);
        _expectRecoveringRefused(
            stranger,
            motion,
            abi.encodeWithSelector(
                IDirectory.DirectoryWrongKey.selector,
                keccak256(stranger.signer),
                keccak256(renewed.signer)
            )
        );
        OrganisationRecoveredAct memory act = _recovering(renewed, motion);
        (Signed memory by, bytes32 actHash) = _signed(renewed, act);
        by.signature = _signature(stranger.secret, actHash);
        vm.expectRevert(
            abi.encodeWithSelector(IHistoryLog.HistoryLogInvalidSignature.selector, renewed.signer, actHash)
        );
        directory.recover(act, by);
    }

    function test_aRecoveryIsOfOneOrganisation() public {
        (bytes32 motion, Party memory renewed) = _proposeRecovery(founders[0], supplier);
        _carry(founders, motion);
        vm.warp(START + WAITS);
        renewed.number = founders[5].number;
        renewed.subject = founders[5].subject;
        _expectRecoveringRefused(
            renewed,
            motion,
            abi.encodeWithSelector(IDirectory.DirectoryUnknownRecovery.selector, motion, renewed.number)
        );
    }

    function test_aReplayFindsTheKeyTaken() public {
        (bytes32 motion, Party memory renewed) = _proposeRecovery(founders[0], supplier);
        _carry(founders, motion);
        vm.warp(START + WAITS);
        _recover(renewed, motion);
        _revoke(renewed, renewed.signer, uint40(START));
        _expectRecoveringRefused(renewed, motion, _taken(renewed));
    }

    // Objections

    function test_anObjectionTakesTwoThirds() public {
        (bytes32 motion, ) = _proposeRecovery(founders[0], supplier);
        RecoveryObjectedAct memory act = _objecting(supplier, motion);
        (Signed memory by, ) = _signed(supplier, act);
        vm.expectEmit(address(consortium));
        emit IConsortiumActs.RecoveryObjected(act, false);
        consortium.objectToRecovery(act, by);
        for (uint256 i = 0; i < 3; ++i) _vote(founders[i], motion, FOR);
        _vote(founders[5], motion, AGAINST);
        _expectMotion(motion, OPEN, 3, 1);
        _vote(founders[3], motion, FOR);
        _expectMotion(motion, CARRIED, 4, 1);
    }

    function test_anObjectionOpensWhatMoreThanHalfCarried() public {
        Party[] memory five = _founders(5);
        _leave(founders[5]);
        (bytes32 motion, Party memory renewed) = _proposeRecovery(founders[0], supplier);
        _carry(five, motion); // three of five
        vm.warp(START + WAITS + 5 days);
        RecoveryObjectedAct memory act = _objecting(supplier, motion);
        (Signed memory by, ) = _signed(supplier, act);
        vm.expectEmit(address(consortium));
        emit IConsortiumActs.RecoveryObjected(act, true);
        consortium.objectToRecovery(act, by);
        _expectMotion(motion, OPEN, 3, 0);
        _expectRecoveringRefused(renewed, motion, _unknownRecovery(motion));

        _vote(founders[3], motion, FOR); // four of five
        _expectMotion(motion, CARRIED, 4, 0);
        vm.warp(block.timestamp + WAITS);
        _recover(renewed, motion);
    }

    function test_anObjectionLeavesWhatTwoThirdsCarried() public {
        (bytes32 motion, Party memory renewed) = _proposeRecovery(founders[0], supplier);
        _carry(founders, motion); // four of six
        _object(supplier, motion);
        _expectMotion(motion, CARRIED, 4, 0);
        vm.warp(START + WAITS);
        _recover(renewed, motion);
    }

    function test_anyLivingKeyObjectsWhateverItsRoles() public {
        Party memory signatory = _addKey(supplier, Roles.SIGNATORY);
        (bytes32 motion, ) = _proposeRecovery(founders[0], supplier);
        _object(signatory, motion);
        RecoveryObjectedAct memory again = _objecting(supplier, motion);
        (Signed memory by, ) = _signed(supplier, again);
        vm.expectRevert(abi.encodeWithSelector(IConsortium.ConsortiumObjectedAlready.selector, motion));
        consortium.objectToRecovery(again, by);
    }

    function test_nobodyElseObjects() public {
        (bytes32 motion, ) = _proposeRecovery(founders[0], supplier);
        _expectObjectionRefused(founders[1], motion);
        bytes32 admission = _proposeAdmission(founders[0]);
        _expectObjectionRefused(supplier, admission);
        _revoke(supplier, supplier.signer, 0);
        RecoveryObjectedAct memory act = _objecting(supplier, motion);
        (Signed memory by, ) = _signed(supplier, act);
        vm.expectRevert(
            abi.encodeWithSelector(IHistoryLog.HistoryLogKeyRevoked.selector, supplier.signer, 0)
        );
        consortium.objectToRecovery(act, by);
    }

    function test_onceTheKeyIsInForceItIsTooLateToObject() public {
        (bytes32 motion, Party memory renewed) = _proposeRecovery(founders[0], supplier);
        _carry(founders, motion);
        vm.warp(START + WAITS);
        _recover(renewed, motion);
        RecoveryObjectedAct memory act = _objecting(supplier, motion);
        (Signed memory by, ) = _signed(supplier, act);
        vm.expectRevert(_taken(renewed));
        consortium.objectToRecovery(act, by);
    }

    /// ATTACK: a borough that is the whole consortium proposes, votes, waits and signs for its supplier.
    function test_aLoneAuthorityTakesNoSuppliersPlaceOverItsObjection() public {
        for (uint256 i = 1; i < 6; ++i) _leave(founders[i]);
        (bytes32 motion, Party memory renewed) = _proposeRecovery(founders[0], supplier);
        _vote(founders[0], motion, FOR);
        _expectMotion(motion, CARRIED, 1, 0);
        _object(supplier, motion);
        _expectMotion(motion, OPEN, 1, 0);
        _vote(founders[0], motion, FOR);
        _expectMotion(motion, OPEN, 1, 0);
        vm.warp(START + WAITS + 1);
        _expectRecoveringRefused(renewed, motion, _unknownRecovery(motion));
    }

    /// ATTACK: a stolen administrator's key (test_C3) has revoked all others since second 0. The rightful holder is
    /// recovered over the thief's objection, and revokes the thief before it can revoke the new key.
    function test_aStolenKeyDoesNotOwnTheOrganisationForGood() public {
        Party memory thief = _addKey(supplier, Roles.ADMINISTRATOR);
        _revoke(thief, supplier.signer, 0);
        (bytes32 motion, Party memory renewed) = _proposeRecovery(founders[0], supplier);
        _object(thief, motion);
        _carry(founders, motion);
        vm.warp(START + WAITS);
        _recover(renewed, motion);
        _revoke(renewed, thief.signer, uint40(START));
        _addKey(renewed, Roles.SIGNATORY);
    }

    // Refused when proposed

    function test_theNewKeySignsToo() public {
        Party memory renewed = _anotherKey(supplier);
        RecoveryProposedAct memory act = _recovery(founders[0], supplier, renewed);
        (Signed memory by, bytes32 motion) = _signed(founders[0], act);
        vm.expectRevert(
            abi.encodeWithSelector(IConsortium.ConsortiumInvalidProof.selector, renewed.signer, motion)
        );
        consortium.proposeRecovery(act, renewed.signer, by, by.signature);
        vm.expectRevert(
            abi.encodeWithSelector(
                IConsortium.ConsortiumWrongKey.selector,
                keccak256(supplier.signer),
                act.key
            )
        );
        consortium.proposeRecovery(act, supplier.signer, by, by.signature);
    }

    function test_whatCanNeverBeCarriedIsRefusedAtOnce() public {
        (Party memory pending, ) = _enterPending(founders[0], OrganisationKinds.SUPPLIER, "pending");
        _expectProposalRefused(
            pending,
            _anotherKey(pending),
            abi.encodeWithSelector(IConsortium.ConsortiumUnknownOrganisation.selector, pending.number)
        );
        _expectProposalRefused(supplier, supplier, _taken(supplier));
    }

    function test_aKeyTakenInTheMeantimeMakesItFail() public {
        (bytes32 motion, Party memory renewed) = _proposeRecovery(founders[0], supplier);
        _addThis(supplier, renewed, Roles.SIGNATORY, 0, type(uint40).max);
        for (uint256 i = 0; i < 3; ++i) _vote(founders[i], motion, FOR);
        (Signed memory by, ) = _signed(founders[3], _ballot(founders[3], motion, FOR));
        vm.expectEmit(address(consortium));
        emit IConsortium.MotionFailed(motion, _taken(renewed));
        consortium.vote(_ballot(founders[3], motion, FOR), by);
        _expectMotion(motion, FAILED, 4, 0);
    }

    function _founders(uint256 first) private view returns (Party[] memory some) {
        some = new Party[](first);
        for (uint256 i = 0; i < first; ++i) some[i] = founders[i];
    }

    function _expectRecoveringRefused(Party memory renewed, bytes32 motion, bytes memory refusal) private {
        OrganisationRecoveredAct memory act = _recovering(renewed, motion);
        (Signed memory by, ) = _signed(renewed, act);
        vm.expectRevert(refusal);
        directory.recover(act, by);
    }

    function _expectObjectionRefused(Party memory party, bytes32 motion) private {
        RecoveryObjectedAct memory act = _objecting(party, motion);
        (Signed memory by, ) = _signed(party, act);
        vm.expectRevert(
            abi.encodeWithSelector(IConsortium.ConsortiumNotItsRecovery.selector, motion, party.number)
        );
        consortium.objectToRecovery(act, by);
    }

    function _expectProposalRefused(
        Party memory concerned,
        Party memory renewed,
        bytes memory refusal
    ) private {
        RecoveryProposedAct memory act = _recovery(founders[0], concerned, renewed);
        (Signed memory by, bytes32 motion) = _signed(founders[0], act);
        bytes memory proof = _signature(renewed.secret, motion);
        vm.expectRevert(refusal);
        consortium.proposeRecovery(act, renewed.signer, by, proof);
    }

    function _unknownRecovery(bytes32 motion) private view returns (bytes memory) {
        return abi.encodeWithSelector(IDirectory.DirectoryUnknownRecovery.selector, motion, supplier.number);
    }

    function _taken(Party memory party) private view returns (bytes memory) {
        return
            abi.encodeWithSelector(
                IDirectory.DirectoryKeyTaken.selector,
                keccak256(party.signer),
                supplier.number
            );
    }
}

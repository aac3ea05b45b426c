// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TypeHashes} from "../support/TypeHashes.sol";
import {MilestoneDeliveredAct} from "../../../contracts/milestone/IMilestoneActs.sol";
import {AgreementOfferedAct, AgreementSignedAct} from "../../../contracts/agreement/IAgreementActs.sol";
import {Signed} from "../../../contracts/log/Act.sol";
import {MilestoneTerms} from "../../../contracts/milestone/IMilestoneRegister.sol";
import {DeliveryFixture} from "../support/DeliveryFixture.sol";
import {TransactionGas} from "../support/TransactionGas.sol";

/// @notice What acts cost alone, on a subject that has a history. Half of a general attestation is the goal.
contract AgreementGasTest is DeliveryFixture {
    error OverBudget(uint256 gas, uint256 budget);

    uint64 private constant SMALL = 10_000; // within what the ceiling leaves

    bytes private signing;
    bytes private delivering;

    function setUp() public {
        _deployAgreed();
        MilestoneTerms[] memory none = new MilestoneTerms[](0);
        AgreementOfferedAct memory offered = _offerAct(none);
        offered.amount = SMALL;
        signing = _signing(_offer(buyer, offered, none));
        delivering = _delivering();
    }

    function test_anAgreementSignedAlone() public {
        _requireWithin(TransactionGas.ofCall(address(agreements), signing), 98_000);
    }

    function test_aMilestoneDeliveredAlone() public {
        _requireWithin(TransactionGas.ofCall(address(milestones), delivering), 117_000);
    }

    function _signing(bytes32 offer) private view returns (bytes memory) {
        AgreementSignedAct memory act = _signAct(offer);
        act.amount = SMALL;
        bytes32 structHash = keccak256(abi.encode(TypeHashes.AGREEMENT_SIGNED, act));
        (Signed memory by, ) = _sign(supplier, address(agreements), structHash);
        return abi.encodeCall(agreements.sign, (act, by));
    }

    function _delivering() private view returns (bytes memory) {
        MilestoneDeliveredAct memory act = _deliverAct(1, 1);
        bytes32 structHash = keccak256(abi.encode(TypeHashes.MILESTONE_DELIVERED, act));
        (Signed memory by, ) = _sign(supplier, address(milestones), structHash);
        return abi.encodeCall(milestones.deliver, (act, by));
    }

    /// @dev Code that no chain would take (EIP-170) is instrumented for coverage: its gas says nothing.
    function _requireWithin(uint256 gas, uint256 budget) private view {
        if (address(agreements).code.length > 24_576) return;
        if (gas > budget) revert OverBudget(gas, budget);
    }
}

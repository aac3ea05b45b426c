// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Signed} from "../interfaces/Act.sol";
import {AgreementOfferedAct, AgreementSignedAct} from "../interfaces/IAgreementRegister.sol";
import {MilestoneDeliveredAct, MilestoneTerms} from "../interfaces/IMilestoneRegister.sol";
import {AgreementTypes} from "../libraries/AgreementTypes.sol";
import {MilestoneTypes} from "../libraries/MilestoneTypes.sol";
import {DeliveryFixture} from "../mocks/DeliveryFixture.sol";

/// @notice What one act costs as a transaction of its own: the second act on a subject that has a history.
/// @dev The call is prepared in setUp, so that the test meets every slot cold, as a transaction does.
contract RegisterGasTest is DeliveryFixture {
    error OverBudget(uint256 gas, uint256 budget);

    event log_named_uint(string name, uint256 value);

    bytes private signing;
    bytes private delivering;

    function setUp() public override {
        super.setUp();
        MilestoneTerms[] memory terms = new MilestoneTerms[](0);
        AgreementOfferedAct memory offered = _offerAct(terms);
        offered.amount = 10_000;
        bytes32 offer = _offer(buyer, offered, terms);
        signing = _signing(offer);
        delivering = _delivering();
    }

    function test_AgreementSigned() public {
        _requireWithin(address(agreements), signing, 98_000);
    }

    function test_MilestoneDelivered() public {
        _requireWithin(address(milestones), delivering, 117_000);
    }

    function _requireWithin(address target, bytes memory data, uint256 budget) private {
        uint256 gas = 21_000 + _calldataGas(data);
        uint256 before = gasleft();
        (bool success, ) = target.call(data);
        gas += before - gasleft() - 2_500; // a transaction's target is warm
        assert(success);
        emit log_named_uint("gas", gas);
        if (gas > budget) revert OverBudget(gas, budget);
    }

    function _signing(bytes32 offer) private view returns (bytes memory) {
        AgreementSignedAct memory act = _signAct(offer);
        act.amount = 10_000;
        bytes32 structHash = keccak256(abi.encode(AgreementTypes.AGREEMENT_SIGNED, act));
        (Signed memory by, ) = _sign(supplier, address(agreements), structHash);
        return abi.encodeCall(agreements.sign, (act, by));
    }

    function _delivering() private view returns (bytes memory) {
        MilestoneDeliveredAct memory act = _deliverAct(1, 1);
        bytes32 structHash = keccak256(abi.encode(MilestoneTypes.MILESTONE_DELIVERED, act));
        (Signed memory by, ) = _sign(supplier, address(milestones), structHash);
        return abi.encodeCall(milestones.deliver, (act, by));
    }

    /// @dev EIP-2028.
    function _calldataGas(bytes memory data) private pure returns (uint256 gas) {
        for (uint256 i = 0; i < data.length; ++i) gas += data[i] == 0 ? 4 : 16;
    }
}

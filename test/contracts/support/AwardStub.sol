// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Stands in for the Procurement- and the TenderRegister where only their answers matter.
contract AwardStub {
    mapping(bytes32 procurement => mapping(uint32 organisation => bool)) public isBuyer;
    mapping(bytes32 procurement => bytes3) public currencyOf;
    mapping(bytes32 procurement => bytes32) public awardOf;
    mapping(bytes32 procurement => bool) public isCancelled;
    mapping(bytes32 award => mapping(uint32 supplier => uint64)) private ceilings;
    mapping(bytes32 award => mapping(uint32 supplier => bool)) private winners;

    function open(bytes32 procurement, bytes3 currency, uint32[] calldata buyers) external {
        currencyOf[procurement] = currency;
        for (uint256 i = 0; i < buyers.length; ++i) isBuyer[procurement][buyers[i]] = true;
    }

    function award(bytes32 procurement, bytes32 act) external {
        awardOf[procurement] = act;
    }

    function win(bytes32 act, uint32 supplier, uint64 ceiling) external {
        winners[act][supplier] = true;
        ceilings[act][supplier] = ceiling;
    }

    function cancel(bytes32 procurement) external {
        isCancelled[procurement] = true;
    }

    function ceilingOf(bytes32 act, uint32 supplier) external view returns (bool, uint64) {
        return (winners[act][supplier], ceilings[act][supplier]);
    }

    /// @dev Every procurement has phases 1 to 3.
    function phaseOf(bytes32, uint8 number) external pure returns (bool, uint64) {
        return (number >= 1 && number <= 3, 0);
    }
}

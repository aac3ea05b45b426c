// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Stands in for the Procurement- and the TenderRegister where only their answers matter.
contract AwardStub {
    /// @dev One word, as the TenderRegister keeps it.
    struct Standing {
        uint16 decision;
        bool cancelled;
    }

    mapping(bytes32 procurement => mapping(uint32 organisation => bool)) public isBuyer;
    mapping(bytes32 procurement => bytes3) public currencyOf;
    mapping(bytes32 procurement => bytes32) public awardOf;
    mapping(bytes32 procurement => uint32) public leadOf; // the first of its buyers
    mapping(bytes32 procurement => Standing standing) public standingOf;
    mapping(bytes32 award => mapping(uint32 supplier => uint64)) private ceilings;
    mapping(bytes32 award => mapping(uint32 supplier => bool)) private winners;

    function open(bytes32 procurement, bytes3 currency, uint32[] calldata buyers) external {
        currencyOf[procurement] = currency;
        leadOf[procurement] = buyers[0];
        for (uint256 i = 0; i < buyers.length; ++i) isBuyer[procurement][buyers[i]] = true;
    }

    function award(bytes32 procurement, bytes32 act) external {
        awardOf[procurement] = act;
        ++standingOf[procurement].decision;
    }

    function win(bytes32 act, uint32 supplier, uint64 ceiling) external {
        winners[act][supplier] = true;
        ceilings[act][supplier] = ceiling;
    }

    function cancel(bytes32 procurement) external {
        standingOf[procurement].cancelled = true;
    }

    function ceilingOf(bytes32 act, uint32 supplier) external view returns (bool, uint64) {
        return (winners[act][supplier], ceilings[act][supplier]);
    }

    /// @dev Every procurement has phases 1 to 3.
    function phaseOf(bytes32, uint8 number) external pure returns (bool, uint64) {
        return (number >= 1 && number <= 3, 0);
    }
}

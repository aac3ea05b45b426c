// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {OrganisationKinds} from "../libraries/OrganisationKinds.sol";
import {LedgerFixture, Party} from "../mocks/LedgerFixture.sol";
import {vm} from "../mocks/Vm.sol";

contract HistoryLogTest is LedgerFixture {
    function setUp() public {
        _deployCore();
    }

    function test_countsActsDensely() public {
        Party[] memory founders = _found(3);
        Party memory supplier = _enterSupplier(founders[0], "supplier");
        _addKey(supplier, OrganisationKinds.rolesOf(OrganisationKinds.SUPPLIER));
        require(uint256(vm.load(address(log), bytes32(uint256(1)))) == 6, "count");
        require(directory.kindOf(supplier.number) == OrganisationKinds.SUPPLIER, "kind");
    }
}

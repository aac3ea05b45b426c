// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Fails in every way a register could.
contract RudeRegister {
    error RudeRegisterSays(uint256 number);

    uint256 private counter;

    function succeed() external returns (bytes memory) {
        ++counter;
        return new bytes(2048);
    }

    function refuse(uint256 number) external pure {
        revert RudeRegisterSays(number);
    }

    function refuseAtLength(uint256 length) external pure {
        assembly ("memory-safe") {
            calldatacopy(mload(0x40), calldatasize(), length) // zeros
            revert(mload(0x40), length)
        }
    }

    /// @param padding Makes the call long.
    function requireGas(uint256 least, bytes calldata padding) external view {
        if (gasleft() < least) revert RudeRegisterSays(padding.length);
    }

    function burn() public {
        while (true) ++counter;
    }

    /// @dev Runs out of gas one call further down.
    function burnBelow() external {
        this.burn();
    }
}

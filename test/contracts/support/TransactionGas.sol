// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice What a call would cost as a transaction of its own.
/// @dev To be used once in a test whose call was prepared in setUp: only then does it meet every slot cold.
library TransactionGas {
    error CallFailed(bytes reason);

    /// @dev A transaction's target is warm, a call's is not (EIP-2929).
    uint256 private constant COLD_TARGET = 2_500;

    function ofCall(address target, bytes memory data) internal returns (uint256 gas) {
        gas = 21_000 + _ofData(data);
        uint256 before = gasleft();
        (bool done, bytes memory reason) = target.call(data);
        gas += before - gasleft() - COLD_TARGET;
        if (!done) revert CallFailed(reason);
    }

    /// @dev EIP-2028.
    function _ofData(bytes memory data) private pure returns (uint256 gas) {
        for (uint256 i = 0; i < data.length; ++i) gas += data[i] == 0 ? 4 : 16;
    }
}

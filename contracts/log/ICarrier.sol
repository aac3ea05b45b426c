// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice One signed act on its way to a register.
struct Call {
    address register;
    uint32 gasLimit; // gas that the call gets, neither more nor less
    bytes data; // the register's function with its arguments
}

/// @notice Carries many signed acts in one transaction. It has no rights, and anyone may use it.
interface ICarrier {
    /// @notice An act was refused; the others went their own way.
    /// @param reason What the register reverted with (at most 1,024 bytes of it), or one of the errors below.
    event Refused(uint256 index, bytes reason);

    /// @notice As a reason: the log never admitted this address, where a call might succeed and record nothing.
    error CarrierNotARegister(address register);
    /// @notice As a reason: the act was refused after it had used its gas up, but for a sixteenth. With more it may
    /// go through, or say why not.
    error CarrierOutOfGas(uint32 gasLimit);
    /// @notice As a reason: the register refused without a word, as it does with malformed arguments.
    error CarrierNoReason(address register);
    /// @notice The whole transaction has too little gas left to give the act at `index` its limit.
    error CarrierCannotHonourLimit(uint256 index, uint32 gasLimit, uint256 gasLeft);

    /// @return reasons One per call, empty where the act was recorded.
    function carry(Call[] calldata calls) external returns (bytes[] memory reasons);
}

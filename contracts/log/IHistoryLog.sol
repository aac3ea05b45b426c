// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Signed} from "./Act.sol";

/// @notice What a register hands to the log for one act.
struct Entry {
    uint16 kind; // code of the act's kind (libraries/Kinds.sol)
    uint16 roles; // the signing key must hold one of these
    bool opens; // begins a plan or a procurement, which a register in run-off may not
    uint32 organisation;
    uint40 validUntil;
    bytes32 subject;
    bytes32 content;
    bytes32 structHash; // EIP-712 hashStruct of the act
}

/// @notice The one history of a ledger: checks who signed an act, then appends it for ever.
/// @dev Storage layout is part of the format, since proofs are taken of it (docs/format.md, "Storage"):
/// slot 0 ledger head, slot 1 count of acts, slot 2 mapping subject => head, slot 3 mapping subject => count,
/// slot 4 mapping register => status.
interface IHistoryLog {
    /// @param actHash EIP-712 digest of the act under the domain (Counterfoil, 1, chain id, register).
    event Appended(
        uint64 indexed sequence,
        bytes32 indexed subject,
        uint32 indexed organisation,
        address register,
        uint16 kind,
        bytes32 actHash,
        bytes32 content,
        bytes signer,
        bytes signature
    );
    event RegisterStatusChanged(address indexed register, uint8 status);

    error HistoryLogNotARegister(address caller);
    error HistoryLogRegisterStopped(address register);
    error HistoryLogRegisterInRunOff(address register);
    error HistoryLogActExpired(uint40 validUntil, uint256 time);
    error HistoryLogUnknownKey(bytes signer);
    error HistoryLogKeyOfAnotherOrganisation(bytes signer, uint32 organisation, uint32 keyOrganisation);
    error HistoryLogKeyLacksRole(bytes signer, uint16 roles, uint16 neededRoles);
    error HistoryLogKeyNotYetValid(bytes signer, uint40 validFrom, uint256 time);
    error HistoryLogKeyNoLongerValid(bytes signer, uint40 validUntil, uint256 time);
    error HistoryLogKeyRevoked(bytes signer, uint40 revokedSince);
    error HistoryLogInvalidSignature(bytes signer, bytes32 actHash);
    error HistoryLogOnlyConsortium(address caller);
    /// @notice The Directory and the Consortium are never superseded.
    error HistoryLogPermanent(address register);
    error HistoryLogStatusMovesOnlyOn(address register, uint8 status, uint8 newStatus);
    error HistoryLogRegisterWithoutCode(address register);

    /// @notice Checks expiry, key, role and signature, then appends the act. Only registers may call.
    /// @return actHash EIP-712 digest of the act. @return sequence Its number in the ledger, from 1, dense.
    function append(
        Entry calldata entry,
        Signed calldata by
    ) external returns (bytes32 actHash, uint64 sequence);

    /// @notice As in libraries/RegisterStatus.sol: 0 unknown, 1 active, 2 run-off, 3 stopped.
    function registerStatus(address register) external view returns (uint8);

    /// @notice Called by the Consortium when a motion was carried.
    function setRegisterStatus(address register, uint8 status) external;
}

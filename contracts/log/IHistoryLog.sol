// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Signed} from "./Act.sol";

/// @notice What a register hands to the log for one act.
struct Entry {
    uint16 kind; // code of the act's kind: the high byte names the register, the low byte the act
    uint16 roles; // the signing key must hold one of these
    bool opens; // begins a plan or a procurement, which a register in run-off may not
    uint32 organisation; // as in the act's envelope, like the three that follow
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
    /// @notice An act was appended. The register's own event, which tells all signed values, follows it.
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

    /// @notice What the log lets a contract append has changed.
    /// @param status As in RegisterStatus.sol.
    event RegisterStatusChanged(address indexed register, uint8 status);

    /// @notice Only registers append.
    error HistoryLogNotARegister(address caller);
    /// @notice A stopped register records nothing any more.
    error HistoryLogRegisterStopped(address register);
    /// @notice A register in run-off begins no plan and no procurement.
    error HistoryLogRegisterInRunOff(address register);
    /// @notice A suspended authority, or one that has left, opens nothing new.
    error HistoryLogNotInGoodStanding(uint32 organisation, uint8 standing);
    /// @notice The last second in which the act could be recorded is over.
    error HistoryLogActExpired(uint40 validUntil, uint256 time);
    /// @notice The Directory has no such key.
    error HistoryLogUnknownKey(bytes signer);
    /// @notice The key is not of the organisation that the act says acts.
    error HistoryLogKeyOfAnotherOrganisation(bytes signer, uint32 organisation, uint32 keyOrganisation);
    /// @notice The key has none of the roles that may sign this act.
    error HistoryLogKeyLacksRole(bytes signer, uint16 roles, uint16 neededRoles);
    /// @notice The key may not act before a later second.
    error HistoryLogKeyNotYetValid(bytes signer, uint40 validFrom, uint256 time);
    /// @notice The key's time is over.
    error HistoryLogKeyNoLongerValid(bytes signer, uint40 validUntil, uint256 time);
    /// @notice The key was revoked, whatever the time since when.
    error HistoryLogKeyRevoked(bytes signer, uint40 revokedSince);
    /// @notice The signature is not the key's over this act, on this ledger, for this register.
    error HistoryLogInvalidSignature(bytes signer, bytes32 actHash);
    /// @notice Only the Consortium changes what a register may append.
    error HistoryLogOnlyConsortium(address caller);
    /// @notice The Directory and the Consortium are never superseded.
    error HistoryLogPermanent(address register);
    /// @notice A register comes, runs off and stops; no way leads back.
    error HistoryLogStatusMovesOnlyOn(address register, uint8 status, uint8 newStatus);
    /// @notice An address without code would pass every call and record nothing.
    error HistoryLogRegisterWithoutCode(address register);

    /// @notice Checks expiry, key, role and signature, then appends the act. Only registers may call.
    /// @return actHash EIP-712 digest of the act.
    /// @return sequence Its number in the ledger, from 1, dense.
    function append(
        Entry calldata entry,
        Signed calldata by
    ) external returns (bytes32 actHash, uint64 sequence);

    /// @return As in RegisterStatus.sol: 0 unknown, 1 active, 2 run-off, 3 stopped.
    function registerStatus(address register) external view returns (uint8);

    /// @notice Reverts when the register could not come to have this status.
    function checkRegisterStatus(address register, uint8 status) external view;

    /// @notice Called by the Consortium when a motion was carried.
    function setRegisterStatus(address register, uint8 status) external;

    /// @notice The same for two at once: the register runs off, and its successor is active.
    function replaceRegister(address register, address successor) external;
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";
import {Signed} from "./Act.sol";
import {IDirectory} from "../directory/IDirectory.sol";
import {Entry, IHistoryLog} from "./IHistoryLog.sol";
import {ActHash} from "./ActHash.sol";
import {KeySlot} from "../directory/KeySlot.sol";
import {Standings} from "../directory/Standings.sol";
import {RegisterStatus} from "./RegisterStatus.sol";
import {ActSignatures} from "../signatures/ActSignatures.sol";

/// @notice See {IHistoryLog}. Heads and counts have no getters: proofs and people read storage, registers cannot.
contract HistoryLog is IHistoryLog, ActSignatures {
    bytes32 private _ledgerHead;
    uint256 private _count;
    mapping(bytes32 subject => bytes32 head) private _subjectHeads;
    mapping(bytes32 subject => uint256 count) private _subjectCounts;
    mapping(address register => uint8 status) private _statuses;

    IDirectory private immutable _directory;
    address private immutable _consortium;

    /// @param directory Whose keys sign.
    /// @param consortium Who admits and stops registers.
    /// @param registers All that may append from the start, the Directory and the Consortium among them.
    constructor(IDirectory directory, address consortium, address[] memory registers) {
        _directory = directory;
        _consortium = consortium;
        for (uint256 i = 0; i < registers.length; ++i) {
            _statuses[registers[i]] = RegisterStatus.ACTIVE;
            emit RegisterStatusChanged(registers[i], RegisterStatus.ACTIVE);
        }
    }

    /// @inheritdoc IHistoryLog
    function append(
        Entry calldata entry,
        Signed calldata by
    ) external returns (bytes32 actHash, uint64 sequence) {
        _requireMayAppend(entry.opens);
        if (block.timestamp > entry.validUntil)
            revert HistoryLogActExpired(entry.validUntil, block.timestamp);
        actHash = ActHash.digest(msg.sender, entry.structHash);
        bytes32 key = _requireSigned(entry, actHash, by.signer, by.signature);
        if (entry.opens) _requireGoodStanding(entry.organisation);
        sequence = _chain(entry, actHash, key);
        emit Appended(
            sequence,
            entry.subject,
            entry.organisation,
            msg.sender,
            entry.kind,
            actHash,
            entry.content,
            by.signer,
            by.signature
        );
    }

    /// @inheritdoc IHistoryLog
    function setRegisterStatus(address register, uint8 status) external {
        _setStatus(register, status);
    }

    /// @inheritdoc IHistoryLog
    function replaceRegister(address register, address successor) external {
        _setStatus(register, RegisterStatus.RUN_OFF);
        _setStatus(successor, RegisterStatus.ACTIVE);
    }

    /// @inheritdoc IHistoryLog
    function registerStatus(address register) external view returns (uint8) {
        return _statuses[register];
    }

    /// @inheritdoc IHistoryLog
    function checkRegisterStatus(address register, uint8 status) public view {
        if (register == _consortium || register == address(_directory)) revert HistoryLogPermanent(register);
        uint8 before = _statuses[register];
        bool onward =
            before == RegisterStatus.UNKNOWN
                ? status == RegisterStatus.ACTIVE
                : status > before && status <= RegisterStatus.STOPPED;
        if (!onward) revert HistoryLogStatusMovesOnlyOn(register, before, status);
        if (register.code.length == 0) revert HistoryLogRegisterWithoutCode(register);
    }

    function _setStatus(address register, uint8 status) private {
        if (msg.sender != _consortium) revert HistoryLogOnlyConsortium(msg.sender);
        checkRegisterStatus(register, status);
        _statuses[register] = status;
        emit RegisterStatusChanged(register, status);
    }

    /// @dev docs/format.md, "Heads".
    function _chain(Entry calldata entry, bytes32 actHash, bytes32 key) private returns (uint64 sequence) {
        sequence = uint64(++_count);
        bytes32 subject = entry.subject;
        bytes32 head = keccak256(
            abi.encode(
                _subjectHeads[subject],
                sequence,
                subject,
                entry.kind,
                actHash,
                entry.content,
                entry.organisation,
                key,
                block.timestamp
            )
        );
        _subjectHeads[subject] = head;
        ++_subjectCounts[subject];
        _ledgerHead = Hashes.efficientKeccak256(_ledgerHead, head);
    }

    function _requireMayAppend(bool opens) private view {
        uint8 status = _statuses[msg.sender];
        if (status == RegisterStatus.ACTIVE) return;
        if (status == RegisterStatus.UNKNOWN) revert HistoryLogNotARegister(msg.sender);
        if (status == RegisterStatus.STOPPED) revert HistoryLogRegisterStopped(msg.sender);
        if (opens) revert HistoryLogRegisterInRunOff(msg.sender);
    }

    /// @dev Suppliers, auditors and recorders are in good standing always.
    function _requireGoodStanding(uint32 organisation) private view {
        uint8 standing = _directory.standingOf(organisation);
        if (standing != Standings.GOOD) revert HistoryLogNotInGoodStanding(organisation, standing);
    }

    /// @return key The key id of the signer, which may sign this act now and has.
    function _requireSigned(
        Entry calldata entry,
        bytes32 actHash,
        bytes calldata signer,
        bytes calldata signature
    ) private returns (bytes32 key) {
        key = keccak256(signer);
        KeySlot slot = _directory.keyOf(key);
        _requireMaySign(slot, entry, signer);
        if (!_isActSigned(slot.scheme(), signer, address(this), actHash, signature)) {
            revert HistoryLogInvalidSignature(signer, actHash);
        }
    }

    function _requireMaySign(KeySlot slot, Entry calldata entry, bytes calldata signer) private view {
        if (!slot.exists()) revert HistoryLogUnknownKey(signer);
        if (slot.organisation() != entry.organisation) {
            revert HistoryLogKeyOfAnotherOrganisation(signer, entry.organisation, slot.organisation());
        }
        if (slot.roles() & entry.roles == 0) revert HistoryLogKeyLacksRole(signer, slot.roles(), entry.roles);
        // Not revokedSince: a key may be revoked since second 0, as never its organisation's.
        if (slot.revokedIn() != 0) revert HistoryLogKeyRevoked(signer, slot.revokedSince());
        if (block.timestamp < slot.validFrom()) {
            revert HistoryLogKeyNotYetValid(signer, slot.validFrom(), block.timestamp);
        }
        if (block.timestamp >= slot.validUntil()) {
            revert HistoryLogKeyNoLongerValid(signer, slot.validUntil(), block.timestamp);
        }
    }
}

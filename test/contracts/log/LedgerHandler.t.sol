// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TypeHashes} from "../support/TypeHashes.sol";
import {
    KeyAddedAct,
    KeyRevokedAct,
    OrganisationConfirmedAct,
    OrganisationEnteredAct
} from "../../../contracts/directory/IDirectoryActs.sol";
import {Signed} from "../../../contracts/log/Act.sol";
import {IDirectory} from "../../../contracts/directory/IDirectory.sol";
import {IHistoryLog} from "../../../contracts/log/IHistoryLog.sol";
import {KeySlot, KeySlotLibrary} from "../../../contracts/directory/KeySlot.sol";
import {OrganisationKinds} from "../../../contracts/directory/OrganisationKinds.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Schemes} from "../../../contracts/signatures/Schemes.sol";
import {assertTrue} from "../support/Assertions.sol";
import {ActSigner, Party} from "../support/ActSigner.sol";
import {NoteRegister, NoteTakenAct} from "../support/NoteRegister.sol";
import {Vm, vm} from "../support/Vm.sol";

/// @notice Random people, honest and not, act on a ledger; a model beside it says what must come of it.
/// @dev Every action decides from the model alone whether the ledger may accept it, and holds the ledger to that.
contract LedgerHandler is ActSigner {
    uint256 private constant IDENTIFIERS = 8;
    uint256 private constant SUBJECTS = 4;

    struct ModelKey {
        Party party;
        uint16 roles;
        uint40 validFrom;
        uint40 validUntil;
        uint40 addedIn;
        uint40 revokedSince;
        uint40 revokedIn;
    }

    ModelKey[] private keys;
    mapping(uint32 organisation => uint8 kind) private kinds;
    mapping(bytes32 identifier => uint32 organisation) private organisations;
    mapping(bytes32 identifier => bytes32 act) private entries;
    mapping(bytes32 identifier => bool confirmed) private confirmed;
    mapping(bytes32 subject => bytes32 head) private heads;
    mapping(bytes32 subject => uint256 count) private counts;
    bytes32[] private subjects;
    bytes32 private ledgerHead;
    uint256 private count;
    uint256 private clock = START;

    NoteRegister private immutable NOTES;

    /// @param founders Authorities 1, 2, … What was recorded until now stands in the recorded logs.
    constructor(IHistoryLog log_, IDirectory directory_, NoteRegister notes, Party[] memory founders) {
        (log, directory, NOTES) = (log_, directory_, notes);
        lastSecret = 1_000_000; // apart from the founders'
        _follow();
        for (uint256 i = 0; i < founders.length; ++i) _adopt(founders[i], OrganisationKinds.AUTHORITY, 0);
    }

    function wait(uint16 elapsed) external {
        clock += elapsed;
    }

    /// @dev An eighth acts for another organisation than the key's; an eighth has a forged signature.
    function take(uint256 by, uint16 needed, uint8 subject, uint8 stranger, uint8 forgery) external {
        _begin();
        ModelKey storage key = _pick(by);
        bytes32 history = keccak256(abi.encode(subject % SUBJECTS));
        NoteTakenAct memory act = NoteTakenAct(_envelope(key.party, history, 0, CONTENT), needed, false);
        bool honest = stranger % 8 != 0 && forgery % 8 != 0;
        if (stranger % 8 == 0) act.envelope.organisation += 1;
        Signed memory signed = _forge(key.party, address(NOTES), _hash(act), forgery % 8 == 0);
        try NOTES.take(act, signed) {
            _settle(honest && _mayAct(key, needed), true);
        } catch {
            _settle(honest && _mayAct(key, needed), false);
        }
    }

    function addKey(uint256 by, uint16 roles, uint16 delay, uint16 length, uint8 forgery) external {
        _begin();
        ModelKey storage key = _pick(by);
        roles &= OrganisationKinds.rolesOf(kinds[key.party.number]);
        Party memory added = _party(key.party.number, _newSecret(), 0);
        added.subject = key.party.subject;
        KeyAddedAct memory act = _keyAdded(key.party, added.signer, Schemes.PLAIN, roles);
        act.keyValidFrom = uint40(clock + delay);
        act.keyValidUntil = act.keyValidFrom + length;
        (Signed memory signed, bytes32 actHash) = _signKeyAdded(key.party, act);
        bytes memory proof = _signature(forgery % 8 == 0 ? key.party.secret : added.secret, actHash);
        bool may = forgery % 8 != 0 && roles != 0 && length != 0 && _mayAct(key, Roles.ADMINISTRATOR);
        try directory.addKey(act, added.signer, signed, proof) {
            _settle(may, true);
            keys.push(ModelKey(added, roles, act.keyValidFrom, act.keyValidUntil, uint40(count), 0, 0));
        } catch {
            _settle(may, false);
        }
    }

    function revokeKey(uint256 by, uint256 target, uint40 since) external {
        _begin();
        ModelKey storage key = _pick(by);
        ModelKey storage revoked = _pick(target);
        KeyRevokedAct memory act = KeyRevokedAct(
            _envelope(key.party, key.party.subject, keccak256(revoked.party.signer), CONTENT),
            keccak256(revoked.party.signer),
            uint40(since % (clock + 10))
        );
        (Signed memory signed, ) = _sign(
            key.party,
            address(directory),
            keccak256(abi.encode(TypeHashes.KEY_REVOKED, act))
        );
        bool may = _mayRevoke(key, revoked, act.since);
        try directory.revokeKey(act, revoked.party.signer, signed) {
            _settle(may, true);
            if (revoked.revokedIn == 0) revoked.revokedIn = uint40(count);
            assertTrue(
                revoked.revokedSince == 0 || act.since < revoked.revokedSince,
                "since moves earlier only"
            );
            revoked.revokedSince = act.since;
        } catch {
            _settle(may, false);
        }
    }

    /// @dev Half of the entries are never confirmed rightly, so that the next one replaces them.
    function enter(uint256 by, uint8 kind, uint8 name, uint8 forgery) external {
        _begin();
        ModelKey storage key = _pick(by);
        bytes32 identifier = keccak256(abi.encode("organisation", name % IDENTIFIERS));
        Party memory entered = _party(0, _newSecret(), identifier);
        kind = OrganisationKinds.SUPPLIER + (kind % 8 == 0 ? 1 : 0);
        OrganisationEnteredAct memory act = OrganisationEnteredAct({
            envelope: _envelope(key.party, entered.subject, entries[identifier], CONTENT),
            identifier: identifier,
            organisationKind: kind,
            key: keccak256(entered.signer),
            scheme: Schemes.PLAIN,
            roles: OrganisationKinds.rolesOf(kind)
        });
        (Signed memory signed, bytes32 actHash) = _sign(
            key.party,
            address(directory),
            keccak256(abi.encode(TypeHashes.ORGANISATION_ENTERED, act))
        );
        bool may =
            kind == OrganisationKinds.SUPPLIER && !confirmed[identifier] && _mayAct(key, Roles.OFFICER);
        try directory.enter(act, entered.signer, signed) {
            _settle(may, true);
            entered.number = directory.organisationOf(identifier);
            if (organisations[identifier] == 0) organisations[identifier] = entered.number;
            entries[identifier] = actHash;
            confirmed[identifier] = forgery % 2 != 0;
            _tryConfirm(entered, kind, actHash, forgery % 2 == 0);
        } catch {
            _settle(may, false);
        }
    }

    /// @notice Reverts unless the log's storage is what its events say.
    function checkLog() external view {
        _expectSlot(address(log), 0, ledgerHead);
        _expectSlot(address(log), bytes32(uint256(1)), bytes32(count));
        uint256 sum = 0;
        for (uint256 i = 0; i < subjects.length; ++i) {
            bytes32 subject = subjects[i];
            _expectSlot(address(log), keccak256(abi.encode(subject, uint256(2))), heads[subject]);
            _expectSlot(address(log), keccak256(abi.encode(subject, uint256(3))), bytes32(counts[subject]));
            sum += counts[subject];
        }
        assertTrue(sum == count, "every act is on one subject");
    }

    /// @notice Reverts unless every key's slot is what the acts on it made it.
    function checkKeys() external view {
        for (uint256 i = 0; i < keys.length; ++i) {
            ModelKey storage key = keys[i];
            KeySlot slot = KeySlotLibrary.pack(
                key.party.number,
                key.roles,
                key.validFrom,
                key.validUntil,
                key.addedIn,
                Schemes.PLAIN
            );
            if (key.revokedIn != 0) slot = slot.revoked(key.revokedSince, key.revokedIn);
            bytes32 place = keccak256(abi.encode(keccak256(key.party.signer), uint256(0)));
            _expectSlot(address(directory), place, bytes32(KeySlot.unwrap(slot)));
        }
    }

    /// @notice Reverts unless every identifier keeps the number under which it was first entered.
    function checkIdentifiers() external view {
        for (uint256 i = 0; i < IDENTIFIERS; ++i) {
            bytes32 identifier = keccak256(abi.encode("organisation", i));
            assertTrue(
                directory.organisationOf(identifier) == organisations[identifier],
                "one identifier, one organisation"
            );
        }
    }

    function _tryConfirm(Party memory entered, uint8 kind, bytes32 builtOn, bool forged) private {
        OrganisationConfirmedAct memory act = OrganisationConfirmedAct(
            _envelope(entered, entered.subject, builtOn, CONTENT)
        );
        bytes32 structHash = keccak256(abi.encode(TypeHashes.ORGANISATION_CONFIRMED, act));
        Signed memory signed = _forge(entered, address(directory), structHash, forged);
        try directory.confirm(act, signed) {
            _settle(!forged, true);
            _adopt(entered, kind, count - 1);
        } catch {
            _settle(!forged, false);
        }
    }

    function _forge(
        Party memory party,
        address register,
        bytes32 structHash,
        bool forged
    ) private view returns (Signed memory signed) {
        bytes32 actHash;
        (signed, actHash) = _sign(party, register, structHash);
        if (forged) signed.signature = _signature(party.secret + 2 ** 128, actHash);
    }

    function _begin() private {
        vm.warp(clock);
        vm.recordLogs();
    }

    function _settle(bool may, bool accepted) private {
        assertTrue(!accepted || may, "the ledger accepted what it must refuse");
        assertTrue(accepted || !may, "the ledger refused what it must accept");
        if (accepted) _follow();
        else vm.getRecordedLogs(); // the events of what was reverted
    }

    /// @dev Recomputes heads and counts from the events alone.
    function _follow() private {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].topics[0] == IHistoryLog.Appended.selector) _chain(logs[i]);
        }
    }

    function _chain(Vm.Log memory entry) private {
        bytes32 subject = entry.topics[2];
        (, uint16 kind, bytes32 actHash, bytes32 content, bytes memory signer, ) = abi.decode(
            entry.data,
            (address, uint16, bytes32, bytes32, bytes, bytes)
        );
        assertTrue(uint256(entry.topics[1]) == ++count, "sequences are dense");
        if (counts[subject]++ == 0) subjects.push(subject);
        bytes32[9] memory words = [
            heads[subject],
            bytes32(count),
            subject,
            bytes32(uint256(kind)),
            actHash,
            content,
            entry.topics[3],
            keccak256(signer),
            bytes32(block.timestamp)
        ];
        heads[subject] = keccak256(abi.encode(words));
        ledgerHead = keccak256(abi.encode(ledgerHead, heads[subject]));
    }

    /// @param addedIn Sequence of the act that entered the organisation; 0 for a founder.
    function _adopt(Party memory party, uint8 kind, uint256 addedIn) private {
        kinds[party.number] = kind;
        uint16 roles = OrganisationKinds.rolesOf(kind);
        keys.push(ModelKey(party, roles, 0, type(uint40).max, uint40(addedIn), 0, 0));
    }

    function _pick(uint256 seed) private view returns (ModelKey storage) {
        return keys[seed % keys.length];
    }

    function _mayRevoke(
        ModelKey storage by,
        ModelKey storage target,
        uint40 since
    ) private view returns (bool) {
        bool itself = keccak256(by.party.signer) == keccak256(target.party.signer);
        return
            by.party.number == target.party.number &&
            _mayAct(by, itself ? Roles.ANY : Roles.ADMINISTRATOR) &&
            since <= clock &&
            (target.revokedIn == 0 || since < target.revokedSince);
    }

    function _mayAct(ModelKey storage key, uint16 needed) private view returns (bool) {
        return
            key.roles & needed != 0 && key.revokedIn == 0 && clock >= key.validFrom && clock < key.validUntil;
    }

    function _hash(NoteTakenAct memory act) private view returns (bytes32) {
        return keccak256(abi.encode(NOTES.NOTE_TAKEN(), act));
    }

    function _expectSlot(address target, bytes32 slot, bytes32 expected) private view {
        assertTrue(vm.load(target, slot) == expected, "storage is what the events say");
    }
}

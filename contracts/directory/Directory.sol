// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {
    IdentifierAddedAct,
    IdentifierConfirmedAct,
    IDirectoryActs,
    KeyAddedAct,
    KeyRevokedAct,
    OrganisationConfirmedAct,
    OrganisationEnteredAct,
    OrganisationRecoveredAct,
    OrganisationRenamedAct
} from "./IDirectoryActs.sol";
import {Envelope, Signed} from "../log/Act.sol";
import {IConsortium} from "../consortium/IConsortium.sol";
import {IHistoryLog} from "../log/IHistoryLog.sol";
import {Bits} from "../libraries/Bits.sol";
import {Roles} from "../libraries/Roles.sol";
import {Subjects} from "../libraries/Subjects.sol";
import {Register} from "../log/Register.sol";
import {Schemes} from "../signatures/Schemes.sol";
import {ActSignatures} from "../signatures/ActSignatures.sol";
import {DirectoryActs} from "./DirectoryActs.sol";
import {IDirectory, Newcomer} from "./IDirectory.sol";
import {KeySlot, KeySlotLibrary} from "./KeySlot.sol";
import {OrganisationKinds} from "./OrganisationKinds.sol";
import {Standings} from "./Standings.sol";

/// @notice See {IDirectory}.
contract Directory is DirectoryActs, ActSignatures, IDirectory {
    uint8 private constant PENDING = 1;
    uint8 private constant ACTIVE = 2;
    uint8 private constant SUPERSEDED = 3; // its identifier was confirmed to be another's
    uint256 private constant ADDRESS_LENGTH = 20;

    /// @notice What is kept of one organisation; its keys have slots of their own.
    struct Organisation {
        uint8 kind;
        uint8 state;
        uint8 standing;
        uint8 firstScheme;
        uint16 firstRoles;
        uint16 seat; // from 1, of an authority that was ever active
        uint32 enteredBy; // 0: the founding or a vote
        uint40 enteredIn; // sequence of the act that entered it; 0 for a founder
        bytes32 subject;
        bytes32 lastAct;
    }

    /// @dev The first key of one entry. After another entry of the same organisation it confirms nothing.
    struct PendingKey {
        uint32 organisation;
        uint40 enteredIn;
    }

    mapping(bytes32 key => KeySlot slot) private _keys;
    mapping(uint32 number => Organisation organisation) private _organisations;
    mapping(bytes32 identifier => uint32 number) private _numbers;
    mapping(address verifier => bytes32 codeHash) private _verifiers;
    mapping(bytes32 key => PendingKey pending) private _pendingKeys;
    mapping(uint32 organisation => mapping(bytes32 identifier => bytes32 act)) private _claims;
    mapping(uint256 word => uint256 seats) private _seatsInGoodStanding;
    uint32 private _lastNumber;
    uint32 private _authorities; // in good standing
    uint32 private _founders; // that have not left
    uint16 private _lastSeat;

    address private immutable _consortium;

    modifier onlyConsortium() {
        if (msg.sender != _consortium) revert DirectoryOnlyConsortium(msg.sender);
        _;
    }

    /// @param listed ERC-7913 verifiers that keys may name, deployed before.
    constructor(IHistoryLog log, address consortium, address[] memory listed) Register(log) {
        _consortium = consortium;
        for (uint256 i = 0; i < listed.length; ++i) {
            if (listed[i].code.length == 0) revert DirectoryVerifierWithoutCode(listed[i]);
            _verifiers[listed[i]] = listed[i].codehash;
        }
    }

    /// @inheritdoc IDirectoryActs
    function enter(OrganisationEnteredAct calldata act, bytes calldata key, Signed calldata by) external {
        if (OrganisationKinds.needsMotion(act.organisationKind)) {
            revert DirectoryKindNeedsMotion(act.organisationKind);
        }
        _requireKeyIs(key, act.key);
        checkFirstKey(key, act.scheme, act.roles, act.organisationKind);
        _requireSubject(act.envelope.subject, Subjects.organisation(act.identifier));
        uint32 replaced = _unconfirmed(act.identifier, false);
        _requireBuiltOn(act.envelope.builtOn, _organisations[replaced].lastAct);
        _requireKeyPendsNowhereElse(act.key, replaced, act.envelope.organisation);
        (bytes32 actHash, uint64 sequence) = _append(act, by);
        Newcomer memory newcomer = Newcomer({
            organisationKind: act.organisationKind,
            identifier: act.identifier,
            key: act.key,
            scheme: act.scheme,
            roles: act.roles
        });
        uint32 number = _enter(newcomer, act.envelope.organisation, actHash, uint40(sequence));
        emit OrganisationEntered(act, key, number);
    }

    /// @inheritdoc IDirectoryActs
    function confirm(OrganisationConfirmedAct calldata act, Signed calldata by) external {
        uint32 number = act.envelope.organisation;
        Organisation storage organisation = _organisations[number];
        if (organisation.state != PENDING) revert DirectoryNotPending(number);
        if (organisation.enteredIn == 0) revert DirectoryFounderSignsMemorandum(number);
        _requireOwnHistory(organisation, act.envelope, organisation.lastAct);
        _activate(organisation, number, keccak256(by.signer));
        organisation.lastAct = _record(act, by);
    }

    /// @inheritdoc IDirectoryActs
    function rename(OrganisationRenamedAct calldata act, Signed calldata by) external {
        Organisation storage organisation = _organisations[act.envelope.organisation];
        _requireOwnHistory(organisation, act.envelope, organisation.lastAct);
        organisation.lastAct = _record(act, by);
    }

    /// @inheritdoc IDirectoryActs
    function addIdentifier(IdentifierAddedAct calldata act, Signed calldata by) external {
        uint32 number = act.envelope.organisation;
        if (act.of_ != number) revert DirectoryClaimsForAnother(number, act.of_);
        Organisation storage organisation = _organisations[number];
        _requireOwnHistory(organisation, act.envelope, organisation.lastAct);
        _unconfirmed(act.identifier, false);
        bytes32 actHash = _record(act, Roles.ADMINISTRATOR, by);
        organisation.lastAct = actHash;
        _claims[number][act.identifier] = actHash;
    }

    /// @inheritdoc IDirectoryActs
    function confirmIdentifier(IdentifierConfirmedAct calldata act, Signed calldata by) external {
        bytes32 claim = _claims[act.of_][act.identifier];
        if (claim == 0) revert DirectoryNotClaimed(act.identifier, act.of_);
        _requireSubject(act.envelope.subject, _organisations[act.of_].subject);
        _requireBuiltOn(act.envelope.builtOn, claim);
        uint32 superseded = _unconfirmed(act.identifier, false);
        // Not the organisation's last act: others' acts make none of its own stale.
        _record(act, by);
        if (superseded != 0) _organisations[superseded].state = SUPERSEDED;
        _numbers[act.identifier] = act.of_;
        delete _claims[act.of_][act.identifier];
    }

    /// @inheritdoc IDirectoryActs
    function addKey(
        KeyAddedAct calldata act,
        bytes calldata key,
        Signed calldata by,
        bytes calldata proof
    ) external {
        Organisation storage organisation = _organisations[act.envelope.organisation];
        _requireOwnHistory(organisation, act.envelope, act.key);
        _requireKeyIs(key, act.key);
        _checkKey(key, act.scheme, act.roles, organisation.kind);
        if (act.keyValidFrom >= act.keyValidUntil)
            revert DirectoryEmptyWindow(act.keyValidFrom, act.keyValidUntil);
        (bytes32 actHash, uint64 sequence) = _append(act, by);
        if (!_isActSigned(act.scheme, key, address(_log()), actHash, proof))
            revert DirectoryInvalidProof(key, actHash);
        _keys[act.key] = KeySlotLibrary.pack(
            act.envelope.organisation,
            act.roles,
            act.keyValidFrom,
            act.keyValidUntil,
            uint40(sequence),
            act.scheme
        );
        emit KeyAdded(act, key, proof);
    }

    /// @inheritdoc IDirectoryActs
    function revokeKey(KeyRevokedAct calldata act, bytes calldata key, Signed calldata by) external {
        _requireOwnHistory(_organisations[act.envelope.organisation], act.envelope, act.key);
        _requireKeyIs(key, act.key);
        KeySlot slot = _keys[act.key];
        _requireRevocable(slot, act);
        uint16 role = keccak256(by.signer) == act.key ? Roles.ANY : Roles.ADMINISTRATOR;
        (, uint64 sequence) = _record(act, key, role, by);
        _keys[act.key] = slot.revoked(act.since, uint40(sequence));
    }

    /// @inheritdoc IDirectoryActs
    function recover(OrganisationRecoveredAct calldata act, Signed calldata by) external {
        uint32 number = act.envelope.organisation;
        bytes32 motion = act.envelope.builtOn;
        _requireSubject(act.envelope.subject, _organisations[number].subject);
        (uint32 concerned, bytes32 key, uint8 scheme, uint40 inForceFrom, uint40 carriedIn) = IConsortium(
            _consortium
        ).recoveryOf(motion);
        if (concerned != number) revert DirectoryUnknownRecovery(motion, number);
        if (keccak256(by.signer) != key) revert DirectoryWrongKey(keccak256(by.signer), key);
        if (block.timestamp < inForceFrom) {
            revert DirectoryRecoveryNotYetInForce(inForceFrom, block.timestamp);
        }
        requireKeyIsFree(key);
        // Before its own first act is appended, since the log asks for the key.
        _keys[key] = KeySlotLibrary.pack(
            number,
            Roles.ADMINISTRATOR,
            inForceFrom,
            type(uint40).max,
            carriedIn,
            scheme
        );
        _record(act, by);
    }

    /// @inheritdoc IDirectory
    function enterByVote(
        Newcomer calldata newcomer,
        bytes32 lastAct,
        uint40 addedIn
    ) external onlyConsortium returns (uint32) {
        requireKeyIsFree(newcomer.key);
        uint32 replaced = _unconfirmed(newcomer.identifier, true);
        if (replaced != 0 && _organisations[replaced].enteredIn == 0) --_founders;
        if (addedIn == 0) ++_founders;
        return _enter(newcomer, 0, lastAct, addedIn);
    }

    /// @inheritdoc IDirectory
    function openFounder(uint32 number, bytes32 key) external onlyConsortium {
        Organisation storage organisation = _organisations[number];
        if (organisation.state != PENDING) revert DirectoryNotPending(number);
        if (organisation.enteredIn != 0) revert DirectoryNotAFounder(number);
        _activate(organisation, number, key);
    }

    /// @inheritdoc IDirectory
    function recordFounding(uint32 number, bytes32 actHash) external onlyConsortium {
        _organisations[number].lastAct = actHash;
    }

    /// @inheritdoc IDirectory
    function setStanding(uint32 number, uint8 standing, bytes32 act) external onlyConsortium {
        checkStanding(number, standing);
        Organisation storage organisation = _organisations[number];
        uint8 before = organisation.standing;
        if (organisation.enteredIn == 0) {
            if (standing == Standings.LEFT) --_founders;
            if (before == Standings.LEFT) ++_founders;
        }
        if (before == Standings.GOOD) --_authorities;
        if (standing == Standings.GOOD) ++_authorities;
        if (before == Standings.GOOD || standing == Standings.GOOD) _toggleSeat(organisation.seat);
        organisation.standing = standing;
        organisation.lastAct = act;
    }

    /// @inheritdoc IDirectory
    function keyOf(bytes32 key) external view returns (KeySlot) {
        return _keys[key];
    }

    /// @inheritdoc IDirectory
    function kindOf(uint32 number) external view returns (uint8) {
        Organisation storage organisation = _organisations[number];
        return organisation.state == ACTIVE ? organisation.kind : 0;
    }

    /// @inheritdoc IDirectory
    function standingOf(uint32 number) external view returns (uint8) {
        Organisation storage organisation = _organisations[number];
        return organisation.state == ACTIVE ? organisation.standing : 0;
    }

    /// @inheritdoc IDirectory
    function subjectOf(uint32 number) external view returns (bytes32) {
        return _organisations[number].subject;
    }

    /// @inheritdoc IDirectory
    function lastActOf(uint32 number) external view returns (bytes32) {
        return _organisations[number].lastAct;
    }

    /// @inheritdoc IDirectory
    function claimOf(uint32 number, bytes32 identifier) external view returns (bytes32) {
        return _claims[number][identifier];
    }

    /// @inheritdoc IDirectory
    function organisationOf(bytes32 identifier) external view returns (uint32) {
        return _numbers[identifier];
    }

    /// @inheritdoc IDirectory
    function activeAuthorities() external view returns (uint32) {
        return _authorities;
    }

    /// @inheritdoc IDirectory
    function electorate(uint32 concerned) external view returns (uint256) {
        Organisation storage organisation = _organisations[concerned];
        uint256 active = _authorities;
        uint256 founding = _founders;
        if (_isEntitled(organisation)) --active;
        bool isFounder =
            concerned != 0 &&
                organisation.state != 0 &&
                organisation.enteredIn == 0 &&
                organisation.standing != Standings.LEFT;
        if (isFounder) --founding;
        return active > founding ? active : founding;
    }

    /// @inheritdoc IDirectory
    function seatOf(uint32 number) external view returns (uint16) {
        Organisation storage organisation = _organisations[number];
        return _isEntitled(organisation) ? organisation.seat : 0;
    }

    /// @inheritdoc IDirectory
    function seats() external view returns (uint16) {
        return _lastSeat;
    }

    /// @inheritdoc IDirectory
    function entitledSeats(uint256 word) external view returns (uint256) {
        return _seatsInGoodStanding[word];
    }

    /// @inheritdoc IDirectory
    function checkIdentifier(bytes32 identifier) external view {
        _unconfirmed(identifier, true);
    }

    /// @inheritdoc IDirectory
    function checkFirstKey(
        bytes calldata key,
        uint8 scheme,
        uint16 roles,
        uint8 organisationKind
    ) public view {
        _checkKey(key, scheme, roles, organisationKind);
        // Without an administrator the organisation could never add or revoke a key.
        if (roles & Roles.ADMINISTRATOR == 0) revert DirectoryFirstKeyNotAdministrator(roles);
    }

    /// @inheritdoc IDirectory
    function checkStanding(uint32 number, uint8 standing) public view {
        if (standing == 0 || standing > Standings.LEFT) revert DirectoryUnknownStanding(standing);
        Organisation storage organisation = _organisations[number];
        if (organisation.state != ACTIVE || organisation.kind != OrganisationKinds.AUTHORITY) {
            revert DirectoryNotAnAuthority(number);
        }
        uint8 before = organisation.standing;
        if (before == standing) revert DirectoryStandingUnchanged(number, standing);
        if (before == Standings.GOOD && _authorities == 1) revert DirectoryLastAuthority(number);
    }

    /// @inheritdoc IDirectory
    function requireKeyIsFree(bytes32 key) public view {
        KeySlot slot = _keys[key];
        if (slot.exists()) revert DirectoryKeyTaken(key, slot.organisation());
    }

    /// @dev In place of an entry that was never confirmed, under the same number.
    function _enter(
        Newcomer memory newcomer,
        uint32 enteredBy,
        bytes32 lastAct,
        uint40 enteredIn
    ) private returns (uint32 number) {
        number = _numbers[newcomer.identifier];
        if (number == 0) {
            number = ++_lastNumber;
            _numbers[newcomer.identifier] = number;
            _organisations[number].subject = Subjects.organisation(newcomer.identifier);
        }
        Organisation storage organisation = _organisations[number];
        organisation.kind = newcomer.organisationKind;
        organisation.state = PENDING;
        organisation.standing = Standings.GOOD;
        organisation.firstScheme = newcomer.scheme;
        organisation.firstRoles = newcomer.roles;
        organisation.enteredBy = enteredBy;
        organisation.enteredIn = enteredIn;
        organisation.lastAct = lastAct;
        _pendingKeys[newcomer.key] = PendingKey(number, enteredIn);
    }

    /// @dev Before the key's own act is appended, since the log asks for the key.
    function _activate(Organisation storage organisation, uint32 number, bytes32 key) private {
        PendingKey storage pending = _pendingKeys[key];
        if (pending.organisation != number || pending.enteredIn != organisation.enteredIn) {
            revert DirectoryNotItsFirstKey(key, number);
        }
        requireKeyIsFree(key); // it may have come to another organisation by its own signature (KeyAdded)
        delete _pendingKeys[key];
        organisation.state = ACTIVE;
        if (organisation.kind == OrganisationKinds.AUTHORITY) {
            organisation.seat = ++_lastSeat;
            ++_authorities;
            _toggleSeat(_lastSeat);
        }
        _keys[key] = KeySlotLibrary.pack(
            number,
            organisation.firstRoles,
            0,
            type(uint40).max,
            organisation.enteredIn,
            organisation.firstScheme
        );
    }

    function _toggleSeat(uint16 seat) private {
        _seatsInGoodStanding[seat / Bits.WORD] ^= Bits.mask(seat);
    }

    /// @return number Of the entry that the identifier has and nobody has confirmed; 0 when there is none.
    function _unconfirmed(bytes32 identifier, bool byVote) private view returns (uint32 number) {
        if (identifier == 0) revert DirectoryEmptyIdentifier();
        number = _numbers[identifier];
        if (number == 0) return 0;
        Organisation storage organisation = _organisations[number];
        // What a vote entered, one officer does not undo.
        bool replaceable = byVote || !OrganisationKinds.needsMotion(organisation.kind);
        if (organisation.state != PENDING || !replaceable)
            revert DirectoryIdentifierTaken(identifier, number);
    }

    /// @dev Else an officer enters somebody else with the key of a newcomer, who then seems to be two. The authority
    /// that entered it may do so again under the right identifier.
    function _requireKeyPendsNowhereElse(bytes32 key, uint32 replaced, uint32 authority) private view {
        PendingKey storage pending = _pendingKeys[key];
        uint32 number = pending.organisation;
        if (number == 0 || number == replaced) return;
        Organisation storage organisation = _organisations[number];
        bool pends = organisation.state == PENDING && organisation.enteredIn == pending.enteredIn;
        if (pends && organisation.enteredBy != authority) revert DirectoryKeyPending(key, number);
    }

    function _checkKey(bytes calldata key, uint8 scheme, uint16 roles, uint8 organisationKind) private view {
        requireKeyIsFree(keccak256(key));
        uint16 allowed = OrganisationKinds.rolesOf(organisationKind);
        if (allowed == 0) revert DirectoryUnknownOrganisationKind(organisationKind);
        if (roles == 0 || roles & ~allowed != 0) revert DirectoryRolesNotAllowed(roles, allowed);
        if (scheme == Schemes.PASSKEY) return _requireListedVerifier(key);
        if (scheme != Schemes.PLAIN && scheme != Schemes.CONTRACT) revert DirectoryUnknownScheme(scheme);
        if (key.length != ADDRESS_LENGTH) revert DirectoryMalformedKey(key, scheme);
    }

    /// @dev A verifier of an attacker's own would accept anything, or change its mind.
    function _requireListedVerifier(bytes calldata key) private view {
        if (key.length <= ADDRESS_LENGTH) revert DirectoryMalformedKey(key, Schemes.PASSKEY);
        address verifier = address(bytes20(key[:ADDRESS_LENGTH]));
        bytes32 codeHash = _verifiers[verifier];
        if (codeHash == 0 || codeHash != verifier.codehash) revert DirectoryVerifierNotListed(verifier);
    }

    function _requireRevocable(KeySlot slot, KeyRevokedAct calldata act) private view {
        if (!slot.exists()) revert DirectoryUnknownKey(act.key);
        if (slot.organisation() != act.envelope.organisation) {
            revert DirectoryKeyOfAnotherOrganisation(act.key, act.envelope.organisation, slot.organisation());
        }
        if (act.since > block.timestamp) revert DirectoryRevokedInFuture(act.since, block.timestamp);
        if (slot.revokedIn() != 0 && act.since >= slot.revokedSince()) {
            revert DirectoryRevocationNotEarlier(act.since, slot.revokedSince());
        }
    }

    function _requireOwnHistory(
        Organisation storage organisation,
        Envelope calldata envelope,
        bytes32 lastAct
    ) private view {
        _requireSubject(envelope.subject, organisation.subject);
        _requireBuiltOn(envelope.builtOn, lastAct);
    }

    function _isEntitled(Organisation storage organisation) private view returns (bool) {
        return
            organisation.state == ACTIVE &&
            organisation.kind == OrganisationKinds.AUTHORITY &&
            organisation.standing == Standings.GOOD;
    }

    function _requireKeyIs(bytes calldata key, bytes32 expected) private pure {
        if (keccak256(key) != expected) revert DirectoryWrongKey(keccak256(key), expected);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";
import {DirectoryActs} from "./DirectoryActs.sol";
import {IDirectory} from "./IDirectory.sol";
import {
    IdentifierAddedAct,
    KeyAddedAct,
    KeyRevokedAct,
    OrganisationConfirmedAct,
    OrganisationEnteredAct,
    OrganisationRenamedAct
} from "./IDirectoryActs.sol";
import {IHistoryLog} from "../log/IHistoryLog.sol";
import {KeySlot, KeySlotLibrary} from "./KeySlot.sol";
import {OrganisationKinds} from "./OrganisationKinds.sol";
import {Register} from "../log/Register.sol";
import {Roles} from "../libraries/Roles.sol";
import {Schemes} from "../signatures/Schemes.sol";
import {ActSignatures} from "../signatures/ActSignatures.sol";
import {Subjects} from "../libraries/Subjects.sol";

/// @notice See {IDirectory}.
contract Directory is DirectoryActs, ActSignatures, IDirectory {
    uint8 private constant PENDING = 1;
    uint8 private constant ACTIVE = 2;
    uint256 private constant ADDRESS_LENGTH = 20;

    /// @notice What is kept of one organisation; its keys have slots of their own.
    struct Organisation {
        uint8 kind;
        uint8 state;
        uint8 firstScheme;
        uint16 firstRoles;
        uint40 enteredIn; // sequence of the act that entered it; 0 for a founder
        bytes32 firstKey;
        bytes32 subject;
        bytes32 lastAct;
        bytes32 lastKeyAct;
    }

    mapping(bytes32 key => KeySlot slot) private _keys;
    mapping(uint32 number => Organisation organisation) private _organisations;
    mapping(bytes32 identifier => uint32 number) private _numbers;
    mapping(address verifier => bytes32 codeHash) private _verifiers;
    uint32 private _lastNumber;
    uint32 private _authorities;

    address private immutable _consortium;

    modifier onlyConsortium() {
        if (msg.sender != _consortium) revert DirectoryOnlyConsortium(msg.sender);
        _;
    }

    /// @param log The one history.
    /// @param consortium Who enters authorities.
    /// @param listed ERC-7913 verifiers that keys may name, deployed before.
    constructor(IHistoryLog log, address consortium, address[] memory listed) Register(log) {
        _consortium = consortium;
        for (uint256 i = 0; i < listed.length; ++i) {
            if (listed[i].code.length == 0) revert DirectoryVerifierWithoutCode(listed[i]);
            _verifiers[listed[i]] = listed[i].codehash;
        }
    }

    /// @inheritdoc IDirectory
    function enter(OrganisationEnteredAct calldata act, bytes calldata key, Signed calldata by) external {
        if (act.organisationKind == OrganisationKinds.AUTHORITY) {
            revert DirectoryAuthorityNeedsMotion(act.identifier);
        }
        _requireKeyIs(key, act.key);
        checkFirstKey(key, act.scheme, act.roles, act.organisationKind);
        _requireSubject(act.envelope.subject, Subjects.organisation(act.identifier));
        _requireBuiltOn(act.envelope.builtOn, 0);
        uint32 number = _enter(act.organisationKind, act.identifier, act.key, act.scheme, act.roles);
        (bytes32 actHash, uint64 sequence) = _append(act, by);
        _organisations[number].lastAct = actHash;
        _organisations[number].enteredIn = uint40(sequence);
        emit OrganisationEntered(act, key, number);
    }

    /// @inheritdoc IDirectory
    function confirm(OrganisationConfirmedAct calldata act, Signed calldata by) external {
        uint32 number = act.envelope.organisation;
        Organisation storage organisation = _organisations[number];
        if (organisation.state != PENDING) revert DirectoryNotPending(number);
        if (organisation.enteredIn == 0) revert DirectoryFounderSignsMemorandum(number);
        _requireOwnHistory(organisation, act.envelope, organisation.lastAct);
        _activate(organisation, number, keccak256(by.signer));
        bytes32 actHash = _record(act, by);
        organisation.lastAct = actHash;
        organisation.lastKeyAct = actHash;
    }

    /// @inheritdoc IDirectory
    function rename(OrganisationRenamedAct calldata act, Signed calldata by) external {
        Organisation storage organisation = _organisations[act.envelope.organisation];
        _requireOwnHistory(organisation, act.envelope, organisation.lastAct);
        organisation.lastAct = _record(act, by);
    }

    /// @inheritdoc IDirectory
    function addIdentifier(IdentifierAddedAct calldata act, Signed calldata by) external {
        Organisation storage organisation = _organisations[act.of_];
        // Not while pending: its confirmation builds on its entry, and nobody may make that stale.
        if (organisation.state != ACTIVE) revert DirectoryNotActive(act.of_);
        _requireOwnHistory(organisation, act.envelope, organisation.lastAct);
        _take(act.identifier, act.of_);
        organisation.lastAct = _record(act, by);
    }

    /// @inheritdoc IDirectory
    function addKey(
        KeyAddedAct calldata act,
        bytes calldata key,
        Signed calldata by,
        bytes calldata proof
    ) external {
        Organisation storage organisation = _organisations[act.envelope.organisation];
        _requireOwnHistory(organisation, act.envelope, organisation.lastKeyAct);
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
        organisation.lastKeyAct = actHash;
        emit KeyAdded(act, key, proof);
    }

    /// @inheritdoc IDirectory
    function revokeKey(KeyRevokedAct calldata act, bytes calldata key, Signed calldata by) external {
        Organisation storage organisation = _organisations[act.envelope.organisation];
        _requireOwnHistory(organisation, act.envelope, act.key);
        _requireKeyIs(key, act.key);
        KeySlot slot = _keys[act.key];
        _requireRevocable(slot, act);
        uint16 role = keccak256(by.signer) == act.key ? Roles.ANY : Roles.ADMINISTRATOR;
        (bytes32 actHash, uint64 sequence) = _record(act, key, role, by);
        _keys[act.key] = slot.revoked(act.since, uint40(sequence));
        organisation.lastKeyAct = actHash;
    }

    /// @inheritdoc IDirectory
    function enterAuthority(
        bytes32 identifier,
        bytes32 key,
        uint8 scheme,
        uint16 roles,
        bytes32 lastAct,
        uint40 addedIn
    ) external onlyConsortium returns (uint32 number) {
        number = _enter(OrganisationKinds.AUTHORITY, identifier, key, scheme, roles);
        _organisations[number].lastAct = lastAct;
        _organisations[number].enteredIn = addedIn;
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
        _organisations[number].lastKeyAct = actHash;
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
    function subjectOf(uint32 number) external view returns (bytes32) {
        return _organisations[number].subject;
    }

    /// @inheritdoc IDirectory
    function lastActOf(uint32 number) external view returns (bytes32) {
        return _organisations[number].lastAct;
    }

    /// @inheritdoc IDirectory
    function lastKeyActOf(uint32 number) external view returns (bytes32) {
        return _organisations[number].lastKeyAct;
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

    function _enter(
        uint8 kind,
        bytes32 identifier,
        bytes32 key,
        uint8 scheme,
        uint16 roles
    ) private returns (uint32 number) {
        _requireKeyIsFree(key);
        number = ++_lastNumber;
        _take(identifier, number);
        Organisation storage organisation = _organisations[number];
        organisation.kind = kind;
        organisation.state = PENDING;
        organisation.firstScheme = scheme;
        organisation.firstRoles = roles;
        organisation.firstKey = key;
        organisation.subject = Subjects.organisation(identifier);
    }

    function _take(bytes32 identifier, uint32 number) private {
        if (identifier == 0) revert DirectoryEmptyIdentifier();
        if (_numbers[identifier] != 0) revert DirectoryIdentifierTaken(identifier, _numbers[identifier]);
        _numbers[identifier] = number;
    }

    /// @dev Before the key's own act is appended, since the log asks for the key.
    function _activate(Organisation storage organisation, uint32 number, bytes32 key) private {
        if (key != organisation.firstKey) revert DirectoryWrongKey(key, organisation.firstKey);
        _requireKeyIsFree(key); // another organisation entered with the same key may have confirmed first
        organisation.state = ACTIVE;
        if (organisation.kind == OrganisationKinds.AUTHORITY) ++_authorities;
        _keys[key] = KeySlotLibrary.pack(
            number,
            organisation.firstRoles,
            0,
            type(uint40).max,
            organisation.enteredIn,
            organisation.firstScheme
        );
    }

    function _checkKey(bytes calldata key, uint8 scheme, uint16 roles, uint8 organisationKind) private view {
        _requireKeyIsFree(keccak256(key));
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

    function _requireKeyIsFree(bytes32 key) private view {
        KeySlot slot = _keys[key];
        if (slot.exists()) revert DirectoryKeyTaken(key, slot.organisation());
    }

    function _requireKeyIs(bytes calldata key, bytes32 expected) private pure {
        if (keccak256(key) != expected) revert DirectoryWrongKey(keccak256(key), expected);
    }

    function _requireOwnHistory(
        Organisation storage organisation,
        Envelope calldata envelope,
        bytes32 lastAct
    ) private view {
        _requireSubject(envelope.subject, organisation.subject);
        _requireBuiltOn(envelope.builtOn, lastAct);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TypeHashes} from "./TypeHashes.sol";
import {FoundingSignedAct} from "../../../contracts/consortium/IConsortiumActs.sol";
import {
    KeyAddedAct,
    KeyRevokedAct,
    OrganisationConfirmedAct,
    OrganisationEnteredAct
} from "../../../contracts/directory/IDirectoryActs.sol";
import {Envelope, Signed} from "../../../contracts/log/Act.sol";
import {IConsortium} from "../../../contracts/consortium/IConsortium.sol";
import {IDirectory, Newcomer} from "../../../contracts/directory/IDirectory.sol";
import {IHistoryLog} from "../../../contracts/log/IHistoryLog.sol";
import {ActHash} from "../../../contracts/log/ActHash.sol";
import {OrganisationKinds} from "../../../contracts/directory/OrganisationKinds.sol";
import {RegisterStatus} from "../../../contracts/log/RegisterStatus.sol";
import {Schemes} from "../../../contracts/signatures/Schemes.sol";
import {Subjects} from "../../../contracts/libraries/Subjects.sol";
import {vm} from "./Vm.sol";

/// @notice Somebody who can sign for an organisation with a plain key.
struct Party {
    uint32 number;
    uint256 secret;
    bytes signer;
    bytes32 subject; // of the organisation's own history
}

/// @notice Enters organisations and keys into a ledger that is there, and signs acts for them.
abstract contract ActSigner {
    bytes32 internal constant MEMORANDUM = keccak256("memorandum");
    bytes32 internal constant CONTENT = keccak256("content");
    uint256 internal constant START = 1_800_000_000;

    IDirectory internal directory;
    IConsortium internal consortium;
    IHistoryLog internal log;

    uint256 internal lastSecret = 1000;

    /// @dev As if the consortium had carried a motion.
    function _admit(address register) internal {
        vm.prank(address(consortium));
        log.setRegisterStatus(register, RegisterStatus.ACTIVE);
    }

    function _signFounding(Party memory founder) internal returns (bytes32 actHash) {
        FoundingSignedAct memory act = FoundingSignedAct(
            _envelope(founder, Subjects.CONSORTIUM, MEMORANDUM, MEMORANDUM)
        );
        Signed memory by;
        (by, actHash) = _sign(
            founder,
            address(consortium),
            keccak256(abi.encode(TypeHashes.FOUNDING_SIGNED, act))
        );
        consortium.signFounding(act, by);
    }

    /// @return entered Confirmed, with a first key that holds every role of its kind.
    function _enter(
        Party memory authority,
        uint8 kind,
        string memory name
    ) internal returns (Party memory entered) {
        bytes32 actHash;
        (entered, actHash) = _enterPending(authority, kind, name);
        _confirm(entered, actHash);
    }

    function _enterSupplier(Party memory authority, string memory name) internal returns (Party memory) {
        return _enter(authority, OrganisationKinds.SUPPLIER, name);
    }

    function _enterPending(
        Party memory authority,
        uint8 kind,
        string memory name
    ) internal returns (Party memory entered, bytes32 actHash) {
        bytes32 identifier = keccak256(bytes(name));
        entered = _party(0, _newSecret(), identifier);
        if (OrganisationKinds.needsMotion(kind)) return _enterByVote(entered, identifier, kind);
        actHash = _enterThis(authority, entered, identifier);
        entered.number = directory.organisationOf(identifier);
    }

    /// @dev A supplier, under whatever identifier and with whatever key.
    function _enterThis(
        Party memory authority,
        Party memory entered,
        bytes32 identifier
    ) internal returns (bytes32 actHash) {
        OrganisationEnteredAct memory act = OrganisationEnteredAct({
            envelope: _envelope(authority, entered.subject, 0, CONTENT),
            identifier: identifier,
            organisationKind: OrganisationKinds.SUPPLIER,
            key: keccak256(entered.signer),
            scheme: Schemes.PLAIN,
            roles: OrganisationKinds.rolesOf(OrganisationKinds.SUPPLIER)
        });
        Signed memory by;
        (by, actHash) = _sign(
            authority,
            address(directory),
            keccak256(abi.encode(TypeHashes.ORGANISATION_ENTERED, act))
        );
        directory.enter(act, entered.signer, by);
    }

    /// @dev As if the consortium had carried a motion by the act that was appended last.
    function _enterByVote(
        Party memory entered,
        bytes32 identifier,
        uint8 kind
    ) internal returns (Party memory, bytes32 actHash) {
        actHash = keccak256(abi.encode("the carrying vote", identifier));
        Newcomer memory newcomer = Newcomer({
            organisationKind: kind,
            identifier: identifier,
            key: keccak256(entered.signer),
            scheme: Schemes.PLAIN,
            roles: OrganisationKinds.rolesOf(kind)
        });
        uint256 acts = uint256(vm.load(address(log), bytes32(uint256(1))));
        vm.prank(address(consortium));
        entered.number = directory.enterByVote(newcomer, actHash, uint40(acts));
        return (entered, actHash);
    }

    function _confirm(Party memory entered, bytes32 builtOn) internal returns (bytes32 actHash) {
        OrganisationConfirmedAct memory act = OrganisationConfirmedAct(
            _envelope(entered, entered.subject, builtOn, CONTENT)
        );
        Signed memory by;
        (by, actHash) = _sign(
            entered,
            address(directory),
            keccak256(abi.encode(TypeHashes.ORGANISATION_CONFIRMED, act))
        );
        directory.confirm(act, by);
    }

    /// @return added The same organisation, signing with another plain key that has `roles`, without end.
    function _addKey(Party memory administrator, uint16 roles) internal returns (Party memory added) {
        return _addKey(administrator, roles, 0, type(uint40).max);
    }

    function _addKey(
        Party memory administrator,
        uint16 roles,
        uint40 validFrom,
        uint40 validUntil
    ) internal returns (Party memory added) {
        added = Party(administrator.number, _newSecret(), "", administrator.subject);
        added.signer = abi.encodePacked(vm.addr(added.secret));
        _addThis(administrator, added, roles, validFrom, validUntil);
    }

    function _addThis(
        Party memory administrator,
        Party memory added,
        uint16 roles,
        uint40 validFrom,
        uint40 validUntil
    ) internal {
        KeyAddedAct memory act = _keyAdded(administrator, added.signer, Schemes.PLAIN, roles);
        act.keyValidFrom = validFrom;
        act.keyValidUntil = validUntil;
        (Signed memory by, bytes32 actHash) = _signKeyAdded(administrator, act);
        directory.addKey(act, added.signer, by, _signature(added.secret, actHash));
    }

    function _keyAdded(
        Party memory administrator,
        bytes memory key,
        uint8 scheme,
        uint16 roles
    ) internal view returns (KeyAddedAct memory) {
        return
            KeyAddedAct({
                envelope: _envelope(administrator, administrator.subject, keccak256(key), CONTENT),
                key: keccak256(key),
                scheme: scheme,
                roles: roles,
                keyValidFrom: 0,
                keyValidUntil: type(uint40).max
            });
    }

    function _signKeyAdded(
        Party memory administrator,
        KeyAddedAct memory act
    ) internal view returns (Signed memory by, bytes32 actHash) {
        return _sign(administrator, address(directory), keccak256(abi.encode(TypeHashes.KEY_ADDED, act)));
    }

    function _revoke(Party memory by, bytes memory key, uint40 since) internal returns (bytes32 actHash) {
        KeyRevokedAct memory act = KeyRevokedAct({
            envelope: _envelope(by, by.subject, keccak256(key), CONTENT),
            key: keccak256(key),
            since: since
        });
        Signed memory signed;
        (signed, actHash) = _sign(by, address(directory), keccak256(abi.encode(TypeHashes.KEY_REVOKED, act)));
        directory.revokeKey(act, key, signed);
    }

    /// @param structHash keccak256(abi.encode(TYPEHASH, act)).
    function _sign(
        Party memory party,
        address register,
        bytes32 structHash
    ) internal view returns (Signed memory by, bytes32 actHash) {
        actHash = ActHash.digest(register, structHash);
        by = Signed({signer: party.signer, signature: _signature(party.secret, actHash)});
    }

    function _signature(uint256 secret, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(secret, digest);
        return abi.encodePacked(r, s, v);
    }

    /// @dev Valid for 30 days from now.
    function _envelope(
        Party memory party,
        bytes32 subject,
        bytes32 builtOn,
        bytes32 content
    ) internal view returns (Envelope memory) {
        return
            Envelope({
                organisation: party.number,
                subject: subject,
                builtOn: builtOn,
                content: content,
                validUntil: uint40(block.timestamp + 30 days)
            });
    }

    function _newSecret() internal returns (uint256) {
        return ++lastSecret;
    }

    function _party(uint32 number, uint256 secret, bytes32 identifier) internal pure returns (Party memory) {
        return
            Party({
                number: number,
                secret: secret,
                signer: abi.encodePacked(vm.addr(secret)),
                subject: Subjects.organisation(identifier)
            });
    }
}

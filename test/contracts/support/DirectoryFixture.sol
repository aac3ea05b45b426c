// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TypeHashes} from "./TypeHashes.sol";
import {
    IdentifierAddedAct,
    IdentifierConfirmedAct,
    KeyAddedAct,
    KeyRevokedAct,
    OrganisationConfirmedAct,
    OrganisationEnteredAct,
    OrganisationRenamedAct
} from "../../../contracts/directory/IDirectoryActs.sol";
import {Signed} from "../../../contracts/log/Act.sol";
import {IDirectory} from "../../../contracts/directory/IDirectory.sol";
import {IHistoryLog} from "../../../contracts/log/IHistoryLog.sol";
import {OrganisationKinds} from "../../../contracts/directory/OrganisationKinds.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Schemes} from "../../../contracts/signatures/Schemes.sol";
import {LedgerFixture, Party} from "./LedgerFixture.sol";
import {vm} from "./Vm.sol";
import {Register} from "../../../contracts/log/Register.sol";

/// @notice A ledger with two authorities and a supplier, and a right act of every kind about organisations and keys.
abstract contract DirectoryFixture is LedgerFixture {
    bytes32 internal constant IDENTIFIER = keccak256("GB-COH-01234567");

    Party internal authority;
    Party internal otherAuthority;
    Party internal supplier;

    function setUp() public {
        _deployCore();
        Party[] memory founders = _found(2);
        (authority, otherAuthority) = (founders[0], founders[1]);
        supplier = _enterSupplier(authority, "supplier");
    }

    function _newcomer() internal pure returns (Party memory) {
        return _party(0, 99, IDENTIFIER);
    }

    function _entering(Party memory entered) internal view returns (OrganisationEnteredAct memory) {
        return
            OrganisationEnteredAct({
                envelope: _envelope(authority, entered.subject, 0, CONTENT),
                identifier: IDENTIFIER,
                organisationKind: OrganisationKinds.SUPPLIER,
                key: keccak256(entered.signer),
                scheme: Schemes.PLAIN,
                roles: Roles.ADMINISTRATOR | Roles.SIGNATORY
            });
    }

    function _by(
        OrganisationEnteredAct memory act,
        Party memory party
    ) internal pure returns (OrganisationEnteredAct memory) {
        act.envelope.organisation = party.number;
        return act;
    }

    function _signEntering(
        Party memory party,
        OrganisationEnteredAct memory act
    ) internal view returns (Signed memory, bytes32) {
        return _sign(party, address(directory), keccak256(abi.encode(TypeHashes.ORGANISATION_ENTERED, act)));
    }

    function _confirming(
        Party memory entered,
        bytes32 builtOn
    ) internal view returns (OrganisationConfirmedAct memory) {
        return OrganisationConfirmedAct(_envelope(entered, entered.subject, builtOn, CONTENT));
    }

    function _signConfirming(
        Party memory party,
        OrganisationConfirmedAct memory act
    ) internal view returns (Signed memory, bytes32) {
        return
            _sign(party, address(directory), keccak256(abi.encode(TypeHashes.ORGANISATION_CONFIRMED, act)));
    }

    function _renaming(
        Party memory party,
        bytes32 subject
    ) internal view returns (OrganisationRenamedAct memory) {
        return OrganisationRenamedAct(_envelope(party, subject, directory.lastActOf(party.number), CONTENT));
    }

    function _signRenaming(
        Party memory party,
        OrganisationRenamedAct memory act
    ) internal view returns (Signed memory, bytes32) {
        return _sign(party, address(directory), keccak256(abi.encode(TypeHashes.ORGANISATION_RENAMED, act)));
    }

    function _claiming(Party memory party) internal view returns (IdentifierAddedAct memory) {
        return
            IdentifierAddedAct({
                envelope: _envelope(party, party.subject, directory.lastActOf(party.number), CONTENT),
                identifier: IDENTIFIER,
                of_: party.number
            });
    }

    function _signClaiming(
        Party memory party,
        IdentifierAddedAct memory act
    ) internal view returns (Signed memory, bytes32) {
        return _sign(party, address(directory), keccak256(abi.encode(TypeHashes.IDENTIFIER_ADDED, act)));
    }

    function _claim(Party memory party) internal returns (bytes32 claim) {
        IdentifierAddedAct memory act = _claiming(party);
        Signed memory by;
        (by, claim) = _signClaiming(party, act);
        directory.addIdentifier(act, by);
    }

    function _vouching(
        Party memory officer,
        Party memory claimant
    ) internal view returns (IdentifierConfirmedAct memory) {
        bytes32 claim = directory.claimOf(claimant.number, IDENTIFIER);
        return
            IdentifierConfirmedAct({
                envelope: _envelope(officer, claimant.subject, claim, CONTENT),
                identifier: IDENTIFIER,
                of_: claimant.number
            });
    }

    function _signVouching(
        Party memory officer,
        IdentifierConfirmedAct memory act
    ) internal view returns (Signed memory, bytes32) {
        return
            _sign(officer, address(directory), keccak256(abi.encode(TypeHashes.IDENTIFIER_CONFIRMED, act)));
    }

    function _revoking(
        Party memory party,
        bytes memory key,
        uint40 since
    ) internal view returns (KeyRevokedAct memory) {
        return
            KeyRevokedAct({
                envelope: _envelope(party, party.subject, keccak256(key), CONTENT),
                key: keccak256(key),
                since: since
            });
    }

    function _signRevoking(
        Party memory party,
        KeyRevokedAct memory act
    ) internal view returns (Signed memory, bytes32) {
        return _sign(party, address(directory), keccak256(abi.encode(TypeHashes.KEY_REVOKED, act)));
    }

    function _expectEntryRefused(OrganisationEnteredAct memory act, bytes memory refusal) internal {
        (Signed memory by, ) = _signEntering(authority, act);
        vm.expectRevert(refusal);
        directory.enter(act, _newcomer().signer, by);
    }

    function _expectClaimRefused(IdentifierAddedAct memory act, bytes memory refusal) internal {
        (Signed memory by, ) = _signClaiming(supplier, act);
        vm.expectRevert(refusal);
        directory.addIdentifier(act, by);
    }

    function _expectKeyRefused(KeyAddedAct memory act, bytes memory key, bytes memory refusal) internal {
        (Signed memory by, ) = _signKeyAdded(authority, act);
        vm.expectRevert(refusal);
        directory.addKey(act, key, by, "");
    }

    function _expectRevocationRefused(
        KeyRevokedAct memory act,
        bytes memory key,
        bytes memory refusal
    ) internal {
        (Signed memory by, ) = _signRevoking(authority, act);
        vm.expectRevert(refusal);
        directory.revokeKey(act, key, by);
    }

    function _stale(bytes32 builtOn, bytes32 lastAct) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(Register.RegisterStale.selector, builtOn, lastAct);
    }

    function _taken(bytes memory key, uint32 number) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IDirectory.DirectoryKeyTaken.selector, keccak256(key), number);
    }

    function _lacks(Party memory party, uint16 held, uint16 needed) internal pure returns (bytes memory) {
        return
            abi.encodeWithSelector(IHistoryLog.HistoryLogKeyLacksRole.selector, party.signer, held, needed);
    }

    function _count() internal view returns (uint256) {
        return uint256(vm.load(address(log), bytes32(uint256(1))));
    }
}

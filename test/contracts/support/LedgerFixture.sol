// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC7913WebAuthnVerifier} from "@openzeppelin/contracts/utils/cryptography/verifiers/ERC7913WebAuthnVerifier.sol";
import {Consortium} from "../../../contracts/consortium/Consortium.sol";
import {Directory} from "../../../contracts/directory/Directory.sol";
import {Founder} from "../../../contracts/consortium/IConsortium.sol";
import {OrganisationKinds} from "../../../contracts/directory/OrganisationKinds.sol";
import {Schemes} from "../../../contracts/signatures/Schemes.sol";
import {Carrier} from "../../../contracts/log/Carrier.sol";
import {HistoryLog} from "../../../contracts/log/HistoryLog.sol";
import {ActSigner, Party} from "./ActSigner.sol";
import {vm} from "./Vm.sol";

/// @notice A ledger for tests: deploys the core, and founds it, enters organisations and signs acts as {ActSigner}.
abstract contract LedgerFixture is ActSigner {
    ERC7913WebAuthnVerifier internal verifier;
    Carrier internal carrier;

    /// @dev In the order of the deployment plan, each address known before it has code.
    function _deployCore() internal {
        vm.warp(START);
        uint64 nonce = vm.getNonce(address(this));
        address consortiumAddress = vm.computeCreateAddress(address(this), nonce + 2);
        HistoryLog logAddress = HistoryLog(vm.computeCreateAddress(address(this), nonce + 3));
        verifier = new ERC7913WebAuthnVerifier();
        address[] memory verifiers = new address[](1);
        verifiers[0] = address(verifier);
        directory = new Directory(logAddress, consortiumAddress, verifiers);
        consortium = new Consortium(logAddress, directory);
        address[] memory registers = new address[](2);
        registers[0] = address(directory);
        registers[1] = address(consortium);
        log = new HistoryLog(directory, address(consortium), registers);
        carrier = new Carrier(log);
    }

    /// @return founders Authorities 1, 2, …, which have all signed; their first keys hold every role of an authority.
    function _found(uint256 authorities) internal returns (Party[] memory founders) {
        founders = new Party[](authorities);
        Founder[] memory named = new Founder[](authorities);
        for (uint256 i = 0; i < authorities; ++i) {
            bytes32 identifier = keccak256(abi.encode("authority", i));
            founders[i] = _party(uint32(i + 1), _newSecret(), identifier);
            named[i] = Founder({
                identifier: identifier,
                key: founders[i].signer,
                scheme: Schemes.PLAIN,
                roles: OrganisationKinds.rolesOf(OrganisationKinds.AUTHORITY)
            });
        }
        consortium.found(MEMORANDUM, named);
        for (uint256 i = 0; i < authorities; ++i) _signFounding(founders[i]);
    }
}

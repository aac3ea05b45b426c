// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TypeHashes} from "../support/TypeHashes.sol";
import {AgreementOfferedAct} from "../../../contracts/agreement/IAgreementActs.sol";
import {KeyAddedAct} from "../../../contracts/directory/IDirectoryActs.sol";
import {Signed} from "../../../contracts/log/Act.sol";
import {MilestoneTerms} from "../../../contracts/milestone/IMilestoneRegister.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Schemes} from "../../../contracts/signatures/Schemes.sol";
import {AgreementFixture} from "../support/AgreementFixture.sol";
import {Passkeys} from "../support/Passkeys.sol";
import {Tampering} from "../support/Tampering.sol";
import {vm} from "../support/Vm.sol";

contract TamperedAgreementTest is AgreementFixture, Tampering {
    bytes private offering;
    bytes private addingKey;

    function setUp() public {
        _deployAgreements();
        MilestoneTerms[] memory terms = _terms();
        AgreementOfferedAct memory act = _offerAct(terms);
        bytes32 structHash = keccak256(abi.encode(TypeHashes.AGREEMENT_OFFERED, act));
        (Signed memory by, ) = _sign(buyer, address(agreements), structHash);
        offering = abi.encodeCall(agreements.offer, (act, terms, by));
        addingKey = _addingPasskey();
    }

    function testFuzz_anOfferIsRecordedAsSignedOrNotAtAll(uint256 index, uint8 change) public {
        vm.assume(change != 0);
        _flip(address(agreements), offering, index, change);
    }

    function testFuzz_aShortenedOfferIsRecordedAsSignedOrNotAtAll(uint256 by) public {
        _cut(address(agreements), offering, by);
    }

    function testFuzz_aKeyIsAddedAsSignedOrNotAtAll(uint256 index, uint8 change) public {
        vm.assume(change != 0);
        _flip(address(directory), addingKey, index, change);
    }

    function testFuzz_aShortenedKeyIsAddedAsSignedOrNotAtAll(uint256 by) public {
        _cut(address(directory), addingKey, by);
    }

    function _addingPasskey() private returns (bytes memory) {
        uint256 secret = _newSecret();
        bytes memory key = Passkeys.signer(address(verifier), secret);
        KeyAddedAct memory act = _keyAdded(buyer, key, Schemes.PASSKEY, Roles.OFFICER);
        (Signed memory by, bytes32 actHash) = _signKeyAdded(buyer, act);
        return abi.encodeCall(directory.addKey, (act, key, by, Passkeys.sign(secret, actHash)));
    }
}

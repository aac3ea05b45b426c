// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Signed} from "../interfaces/Act.sol";
import {AgreementOfferedAct} from "../interfaces/IAgreementRegister.sol";
import {KeyAddedAct} from "../interfaces/IDirectory.sol";
import {MilestoneTerms} from "../interfaces/IMilestoneRegister.sol";
import {AgreementTypes} from "../libraries/AgreementTypes.sol";
import {Roles} from "../libraries/Roles.sol";
import {Schemes} from "../libraries/Schemes.sol";
import {AgreementFixture} from "../mocks/AgreementFixture.sol";
import {Passkeys} from "../mocks/Passkeys.sol";
import {Tampering} from "../mocks/Tampering.sol";
import {vm} from "../mocks/Vm.sol";

contract TamperedAgreementTest is AgreementFixture, Tampering {
    bytes private offering;
    bytes private addingKey;

    function setUp() public {
        _deployAgreements();
        MilestoneTerms[] memory terms = _terms();
        AgreementOfferedAct memory act = _offerAct(terms);
        bytes32 structHash = keccak256(abi.encode(AgreementTypes.AGREEMENT_OFFERED, act));
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

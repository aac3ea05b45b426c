// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ActSignatures} from "../../../contracts/signatures/ActSignatures.sol";

/// @notice Says of any number of signatures what the log would say of each.
contract SignatureAsker is ActSignatures {
    struct Question {
        uint8 scheme;
        bytes signer;
        bytes32 actHash;
        bytes signature;
    }

    function ask(address log, Question[] calldata questions) external returns (bool[] memory answers) {
        answers = new bool[](questions.length);
        for (uint256 i = 0; i < questions.length; ++i) {
            Question calldata question = questions[i];
            answers[i] = _isActSigned(
                question.scheme,
                question.signer,
                log,
                question.actHash,
                question.signature
            );
        }
    }
}

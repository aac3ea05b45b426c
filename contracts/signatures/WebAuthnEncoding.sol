// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice The one encoding that a passkey's signature may have: abi.encode(r, s, challengeIndex, typeIndex,
/// authenticatorData, clientDataJSON).
/// @dev OpenZeppelin's verifier also takes padding that is not zero, offsets that point elsewhere and bytes behind the
/// end. None of it is signed: whoever carries the act could put words of his own on chain under another's signature,
/// or make of a good signature one that a stricter reader refuses.
library WebAuthnEncoding {
    uint256 private constant WORD = 32;
    uint256 private constant FIRST_OFFSET = 4 * WORD;
    uint256 private constant SECOND_OFFSET = 5 * WORD;
    uint256 private constant HEAD = 6 * WORD;

    function isCanonical(bytes calldata signature) internal pure returns (bool) {
        if (signature.length < HEAD || _word(signature, FIRST_OFFSET) != HEAD) return false;
        (bool isWhole, uint256 second) = _endOf(signature, HEAD);
        if (!isWhole || _word(signature, SECOND_OFFSET) != second) return false;
        uint256 end;
        (isWhole, end) = _endOf(signature, second);
        return isWhole && end == signature.length;
    }

    /// @return isWhole Whether the bytes that begin at `start` are there, padded with zeros to whole words.
    function _endOf(bytes calldata data, uint256 start) private pure returns (bool isWhole, uint256 end) {
        uint256 contents = start + WORD;
        if (contents > data.length) return (false, 0);
        uint256 length = _word(data, start);
        if (length > data.length - contents) return (false, 0);
        uint256 padding = (WORD - (length % WORD)) % WORD;
        end = contents + length + padding;
        if (end > data.length) return (false, 0);
        uint256 mask = (1 << (8 * padding)) - 1;
        return (_word(data, end - WORD) & mask == 0, end);
    }

    function _word(bytes calldata data, uint256 position) private pure returns (uint256) {
        return uint256(bytes32(data[position:position + WORD]));
    }
}

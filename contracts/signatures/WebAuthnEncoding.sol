// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice The one encoding that a passkey's signature may have: abi.encode(r, s, challengeIndex, typeIndex,
/// authenticatorData, clientDataJSON).
/// @dev OpenZeppelin's verifier also takes padding that is not zero, offsets that point elsewhere and bytes behind the
/// end. None of it is signed: whoever carries the act could put words of his own on chain under another's signature,
/// or make of a good signature one that a stricter reader refuses. And it adds to the type's index without a look at
/// overflow: an index just below 2^256 reads what stands before the client data, so that a signer could sign in a way
/// that the chain takes and every other reader calls forged, and disown the act by it.
library WebAuthnEncoding {
    uint256 private constant WORD = 32;
    uint256 private constant CHALLENGE_INDEX = 2 * WORD;
    uint256 private constant TYPE_INDEX = 3 * WORD;
    uint256 private constant FIRST_OFFSET = 4 * WORD;
    uint256 private constant SECOND_OFFSET = 5 * WORD;
    uint256 private constant HEAD = 6 * WORD;

    function isCanonical(bytes calldata signature) internal pure returns (bool) {
        if (signature.length < HEAD || _word(signature, FIRST_OFFSET) != HEAD) return false;
        (bool isWhole, uint256 second) = _endOf(signature, HEAD);
        if (!isWhole || _word(signature, SECOND_OFFSET) != second) return false;
        uint256 end;
        (isWhole, end) = _endOf(signature, second);
        return isWhole && end == signature.length && _areIndicesInside(signature, _word(signature, second));
    }

    function _areIndicesInside(bytes calldata signature, uint256 length) private pure returns (bool) {
        return _word(signature, CHALLENGE_INDEX) < length && _word(signature, TYPE_INDEX) < length;
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

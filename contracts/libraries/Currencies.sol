// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice The form of an ISO 4217 currency code: three capital letters.
library Currencies {
    function isCode(bytes3 currency) internal pure returns (bool) {
        return _isCapital(currency[0]) && _isCapital(currency[1]) && _isCapital(currency[2]);
    }

    function _isCapital(bytes1 letter) private pure returns (bool) {
        return letter >= "A" && letter <= "Z";
    }
}

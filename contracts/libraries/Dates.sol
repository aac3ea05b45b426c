// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Bounds of the days that acts sign, each by the first second of a London day.
library Dates {
    /// @notice 1 January 2000: nothing that is recorded here is older, and a slip is not 1970.
    uint40 internal constant EARLIEST = 946_684_800;

    /// @notice Papers follow the work by a month at most: an agreement may have begun, or ended, so long ago when that
    /// is put on record, and what happens under it so long before its first day.
    uint40 internal constant LEEWAY = 31 days;

    /// @notice So long after a buyer ended or waived, the supplier may still record what it had delivered by then.
    uint40 internal constant AFTERWARDS = 30 days;

    /// @notice An offer stands for half a year at most: it binds whoever made it, and takes room under the ceiling.
    uint40 internal constant LONGEST_OFFER = 183 days;

    /// @notice The longest day in London, when the clocks go back.
    uint40 internal constant LONGEST_DAY = 25 hours;

    /// @notice The date is earlier than it can be.
    error DateTooEarly(uint40 date, uint256 earliest);

    function requireNotBefore(uint40 date, uint256 earliest) internal pure {
        if (date < earliest) revert DateTooEarly(date, earliest);
    }

    /// @dev For days of which 0 says that there is none yet.
    function requireNoneOrRecent(uint40 date) internal pure {
        if (date != 0) requireNotBefore(date, EARLIEST);
    }
}

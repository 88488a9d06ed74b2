export declare function shiftedDate(offset: () => number): DateConstructor;

import type { ReactNode } from 'react';

type PickProps<Value extends string> = {
  name: string;
  label: string;
  /** Whether the label is for those only who do not see the page. */
  isQuiet?: boolean;
  value: Value;
  of: readonly (readonly [value: NoInfer<Value>, text: string])[];
  onPick(value: NoInfer<Value>): void;
};

/** One of several. */
export const Pick = <Value extends string>({
  name,
  label,
  isQuiet = false,
  value,
  of,
  onPick,
}: PickProps<Value>): ReactNode => (
  <label>
    {isQuiet ? null : label}
    <select
      name={name}
      aria-label={label}
      value={value}
      onChange={({ target }) => {
        const found = of.find(([one]) => one === target.value);
        if (found) onPick(found[0]);
      }}
    >
      {of.map(([one, text]) => (
        <option key={one} value={one}>
          {text}
        </option>
      ))}
    </select>
  </label>
);

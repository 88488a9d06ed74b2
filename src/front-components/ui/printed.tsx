import type { Loaded } from '../panel/screen.ts';
import { Button } from './button.tsx';
import type { Look } from './look.ts';
import { WhenLoaded } from './when-loaded.tsx';

type PrintedProps = Look & {
  printed: Loaded<string>;
  /** What is said where there is nothing (any more). */
  gone: string;
  /** Says where closing it leads back to. */
  back: string;
  onAgain(): void;
  onClose(): void;
};

/** A document as it will be on paper; it has its own button to print, as nothing else here can. */
export function Printed({ printed, gone, back, onAgain, onClose, ...look }: PrintedProps) {
  const { planPage: words } = look.texts.pictures;
  return (
    <>
      <Button label={back} theme={look.theme} onClick={onClose} />
      <WhenLoaded loaded={printed} gone={gone} {...look} onRetry={onAgain}>
        {(html) => (
          <iframe
            title={words.print}
            srcDoc={html}
            sandbox="allow-scripts allow-modals"
            width="100%"
            height="1120"
            style={{ background: 'white', border: `1px solid ${look.theme.line}` }}
          />
        )}
      </WhenLoaded>
    </>
  );
}

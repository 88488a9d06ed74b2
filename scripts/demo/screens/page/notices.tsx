/** What the page says for a screen: short messages, and questions before something is done. */
import { type ReactNode, useEffect, useRef } from 'react';
import type { Question, Snackbar } from './host.ts';
import type { Words } from './words.ts';

export type Toast = Snackbar & { key: number };

type ToastsProps = { toasts: readonly Toast[]; words: Words; onDismiss(key: number): void };

export const Toasts = ({ toasts, words, onDismiss }: ToastsProps): ReactNode => (
  <div className="toasts" role="status">
    {toasts.map(({ key, message }) => (
      <p key={key}>
        {message}
        <button type="button" onClick={() => onDismiss(key)}>
          {words.dismiss}
        </button>
      </p>
    ))}
  </div>
);

export type Asked = Question & { settle(isConfirmed: boolean): void };

export function Confirmation({ asked, words }: { asked: Asked; words: Words }): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      onClose={({ currentTarget }) => asked.settle(currentTarget.returnValue === 'confirm')}
    >
      <h2>{asked.title}</h2>
      <p>{asked.subtitle}</p>
      <form method="dialog">
        <button type="submit" value="cancel">
          {words.cancel}
        </button>
        <button type="submit" value="confirm">
          {asked.confirmButtonText ?? words.confirm}
        </button>
      </form>
    </dialog>
  );
}

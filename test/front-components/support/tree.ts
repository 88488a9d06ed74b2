/** Components without hooks, looked at and clicked without a browser. */
import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react';

type Props = Readonly<Record<string, unknown>> & { children?: ReactNode };
type Host = { tag: string; props: Props; text: string };

const isComponent = (type: unknown): type is (props: Props) => ReactNode => typeof type === 'function';

function drawn(node: ReactNode, hosts: Host[]): string {
  if (node == null || typeof node === 'boolean') return '';
  if (Array.isArray(node)) return node.map((inner) => drawn(inner, hosts)).join('');
  if (!isValidElement(node)) return String(node);
  const { type, props } = node as ReactElement<Props>;
  if (isComponent(type)) return drawn(type(props), hosts);
  if (type === Fragment) return drawn(props.children, hosts);
  const host: Host = { tag: String(type), props, text: '' };
  hosts.push(host);
  host.text = drawn(props.children, hosts);
  return ` ${host.text} `;
}

/** What is shown, each host element with its text. */
export function hostsIn(view: ReactNode): Host[] {
  const hosts: Host[] = [];
  drawn(view, hosts);
  return hosts;
}

/** All that can be read, on one line. */
export const readIn = (view: ReactNode): string => drawn(view, []).replace(/\s+/g, ' ').trim();

function named(view: ReactNode, tags: readonly string[], label: string): Host {
  const found = hostsIn(view).filter(
    ({ tag, props, text }) => tags.includes(tag) && (props['aria-label'] ?? text.trim()) === label,
  );
  const [only, ...others] = found;
  if (!only || others.length > 0) throw new Error(`${found.length} of ${tags.join(' or ')} read "${label}"`);
  if (only.props.disabled === true) throw new Error(`"${label}" is disabled`);
  return only;
}

function call(host: Host, handler: string, event: unknown): void {
  const handle = host.props[handler];
  if (typeof handle !== 'function') throw new Error(`${host.tag} has no ${handler}`);
  handle(event);
}

export const press = (view: ReactNode, label: string): void =>
  call(named(view, ['button'], label), 'onClick', {});

export const enter = (view: ReactNode, label: string, value: string): void =>
  call(named(view, ['select', 'textarea', 'input'], label), 'onChange', { target: { value } });

export const tick = (view: ReactNode, label: string): void =>
  call(named(view, ['input'], label), 'onChange', {});

/** Whether a button can be pressed. */
export const isEnabled = (view: ReactNode, label: string): boolean =>
  hostsIn(view).some(({ tag, props, text }) => tag === 'button' && text.trim() === label && !props.disabled);

/** The value that a field shows. */
export const shownIn = (view: ReactNode, label: string): unknown =>
  named(view, ['select', 'textarea', 'input'], label).props.value;

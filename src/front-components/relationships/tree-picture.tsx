import { TEXT_SIZE, textStyle } from '../draw/plot.tsx';
import { offsetIn } from '../draw/pointing.ts';
import { rememberLast } from '../draw/remember.ts';
import { fitted, widthOf } from '../draw/text-width.ts';
import type { Texts } from '../texts/texts.ts';
import type { Look } from '../ui/look.ts';
import type { Theme } from '../ui/theme.ts';
import type { RelationshipMap } from './model.ts';
import type { MapPictureProps } from './rings-picture.tsx';
import { sceneOf } from './scene.ts';
import { Sign } from './signs.tsx';
import { COLUMN, linksPath, TOP, type Tree, type TreeNode } from './tree-layout.ts';
import { describe, influenceText, nameOf, roleText } from './words.ts';

/** Between a person and their name, and between that and the next column. */
const GAP = 7;
/** For the line that ends at the next column. */
const LINE_ROOM = 16;

function subOf(node: TreeNode, texts: Texts): string {
  if (node.person === null) return '';
  const { buyingRole, influence, jobTitle } = node.person;
  const known = [
    ...(buyingRole === null ? [] : [roleText(buyingRole, texts)]),
    ...(influence === null ? [] : [influenceText(influence, texts)]),
  ];
  return known.length > 0 ? known.join(' · ') : (jobTitle ?? '');
}

/** What is written beside a node, cut to its column. */
function writtenAt(node: TreeNode, texts: Texts): { name: string; sub: string } {
  const room = COLUMN - 2 * (node.r + GAP) - LINE_ROOM;
  const name =
    node.person === null ? texts.pictures.relationships.fewer(node.hidden) : nameOf(node.person, texts);
  return { name: fitted(name, room, TEXT_SIZE), sub: fitted(subOf(node, texts), room, TEXT_SIZE) };
}

const reachIn =
  (texts: Texts) =>
  (node: TreeNode): number => {
    const { name, sub } = writtenAt(node, texts);
    return node.r + GAP + Math.max(widthOf(name, TEXT_SIZE), widthOf(sub, TEXT_SIZE)) + 4;
  };

function Node({ node, map, texts, theme }: Look & { node: TreeNode; map: RelationshipMap }) {
  const { name, sub } = writtenAt(node, texts);
  const x = String(node.r + GAP);
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of shapes is no control.
    <g
      transform={`translate(${node.x},${node.y})`}
      role="img"
      aria-label={node.person === null ? name : describe(node.person, map, texts)}
    >
      {node.person === null ? null : <Sign person={node.person} r={node.r} theme={theme} />}
      <text
        x={x}
        y={sub === '' ? '0' : '-7'}
        dominantBaseline="central"
        style={{ ...textStyle(theme.text), direction: 'ltr', fontWeight: 500 }}
      >
        {name}
      </text>
      <text
        x={x}
        y="8"
        dominantBaseline="central"
        style={{ ...textStyle(theme.secondaryText), direction: 'ltr' }}
      >
        {sub}
      </text>
    </g>
  );
}

const treeDrawn = rememberLast((tree: Tree, map: RelationshipMap, texts: Texts, theme: Theme) => (
  <>
    <path
      d={linksPath(tree, reachIn(texts))}
      style={{ fill: 'none', stroke: theme.strongLine, strokeWidth: 1.5 }}
    />
    {tree.nodes.map((node) => (
      <Node key={node.key} node={node} map={map} texts={texts} theme={theme} />
    ))}
  </>
));

/** Who reports to whom; whoever is dragged onto somebody reports to them. */
export function TreePicture({ map, state, screen, texts, theme }: MapPictureProps) {
  const { relationships: words } = texts.pictures;
  const { tree } = sceneOf(map, 'TREE', state.unfolded);
  const { drag } = state;
  const dragged = drag?.hasMoved ? map.people.find(({ id }) => id === drag.personId) : undefined;
  const marked = tree.nodes.filter(({ key }) => key === state.at || key === state.chosen);
  return (
    <div style={{ overflowX: 'auto' }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the drawing in it is gone through by keys. */}
      <div
        style={{ height: tree.height, position: 'relative', width: tree.width }}
        onMouseLeave={screen.leave}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no set of fields. */}
        <svg
          role="group"
          aria-label={words.label(map.people.length)}
          width={String(tree.width)}
          height={String(tree.height)}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: keys go from one person to the next.
          tabIndex={0}
          onKeyDown={({ key }) => screen.key(key)}
          style={{ display: 'block' }}
        >
          {dragged === undefined ? null : (
            <g>
              <rect
                x="1"
                y="1"
                width={String(tree.width - 2)}
                height={String(TOP - 4)}
                rx="4"
                style={{ fill: theme.raised, stroke: theme.strongLine, strokeDasharray: '4 3' }}
              />
              <text x="12" y={String(TOP / 2 - 1)} dominantBaseline="central" style={textStyle(theme.text)}>
                {words.top}
              </text>
            </g>
          )}
          {treeDrawn(tree, map, texts, theme)}
          {marked.map(({ key, x, y, r }) => (
            <circle
              key={key}
              cx={String(x)}
              cy={String(y)}
              r={String(r + 4)}
              style={{ fill: 'none', stroke: theme.text, strokeWidth: key === state.chosen ? 2.5 : 1.5 }}
            />
          ))}
          {dragged === undefined || !drag ? null : (
            <g transform={`translate(${drag.at.x},${drag.at.y})`}>
              <Sign person={dragged} r={12} theme={theme} />
            </g>
          )}
        </svg>
        <div
          aria-hidden="true"
          style={{
            cursor: dragged === undefined ? 'pointer' : 'grabbing',
            height: '100%',
            left: 0,
            position: 'absolute',
            top: 0,
            width: '100%',
          }}
          onPointerMove={(event) => screen.moveIn(offsetIn(event).x, offsetIn(event).y)}
          onPointerDown={(event) => screen.pressIn(offsetIn(event).x, offsetIn(event).y)}
          onPointerUp={(event) => screen.releaseIn(offsetIn(event).x, offsetIn(event).y)}
          onClick={(event) => screen.clickIn(offsetIn(event).x, offsetIn(event).y)}
        />
      </div>
    </div>
  );
}

import { defineSettingsFrontComponent } from 'twenty-sdk/define';
import { ids } from '../definitions/ids.ts';
import { SettingsPanel } from './settings/settings-panel.tsx';

export default defineSettingsFrontComponent({
  universalIdentifier: ids.frontComponents.settings,
  name: 'key-accounts-settings',
  description: 'Shows whether scoring works and has all companies scored again.',
  component: SettingsPanel,
});

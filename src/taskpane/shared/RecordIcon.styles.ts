import { makeStyles } from '@fluentui/react-components';

export const useStyles = makeStyles({ fixed: { flexShrink: 0 } });

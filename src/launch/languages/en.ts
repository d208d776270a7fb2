import { en } from '../../i18n/en';
import { listen } from '../launch';

listen(en);

// Metrics over time.

import {el} from './dom.js';

document.getElementById('app').append(el('p', {}, ''));

import card from '../../../entrypoints/card';

// As the built script does when it is loaded.
card.main();

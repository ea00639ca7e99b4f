import gather from '../../../entrypoints/gather';

// As the built script does when it is loaded.
gather.main();

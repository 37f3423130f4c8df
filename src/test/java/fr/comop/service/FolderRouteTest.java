package fr.comop.service;

import fr.comop.intake.folder.FolderThatRefuses;

/** {@code routes/folder.camel.yaml}. */
class FolderRouteTest extends WayInRouteContract {
  FolderRouteTest() {
    super("folder");
  }

  @Override
  Exception refusal(String words) {
    return FolderThatRefuses.saying(words);
  }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/mo-import-page.h"
#include "model/mo-import.h"
#include "widget/mo-banner.h"
#include "widget/mo-width-bin.h"

G_BEGIN_DECLS

typedef enum {
  STEP_CHOOSE,  /* no file yet */
  STEP_READING, /* off the main loop */
  STEP_MAP,     /* what was understood */
  STEP_CHECK,   /* what would happen */
  STEP_DONE,
} ImportStep;

struct _MoImportPage {
  GtkWidget parent_instance;

  MoOffice *office;
  GCancellable *cancellable; /* of the reading or job under way */
  MoWidthBin *width;         /* the window's, not held */

  ImportStep step;
  GPtrArray *paths;
  MoImport *import;
  MoImportResult *result;
  gboolean busy;      /* a job has the import: it may not change */
  GPtrArray *waiting; /* choices made meanwhile */
  guint patience;     /* timeout that shows the spinner */
  guint sheet;        /* shown in the map */

  GtkLabel *title, *sentence, *status_words;
  MoBanner *banner;
  GtkStack *stack;
  GtkWidget *root, *foot, *back, *second, *next, *status;
  GtkSpinner *spinner;
  GtkListBox *sheets;
  GtkWidget *columns_place, *kind;
  GtkWidget *figures;
};

void import_page_show (MoImportPage *self, ImportStep step);
/* What the buttons do, off the main loop; the next step is shown when it is done. */
void import_page_choose_file (GtkWidget *page, const char *action, GVariant *value);
void import_page_save_rows (GtkWidget *page, const char *action, GVariant *value);
void import_page_rehearse (MoImportPage *self);
void import_page_bring_in (MoImportPage *self);
/* The steps' contents, made anew each time they are shown. */
GtkWidget *import_map_new (MoImportPage *self);
GtkWidget *import_check_new (MoImportPage *self);
/* The figures of the dry run again, after a choice. */
void import_check_figures (MoImportPage *self);
/* A choice about somebody who may come twice; the dry run is made again. */
void import_page_choose (MoImportPage *self, guint sheet, int line, MoImportChoice choice);

/* Less than this, in em, is there for the page. */
gboolean import_page_is_under (MoImportPage *self, MoWidth width);

GtkWidget *import_label (const char *text, const char *classes);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "form/mo-page-read.h"
#include "model/mo-note-jobs.h"
#include "model/mo-row.h"
#include "notes/mo-notes-page.h"
#include "widget/mo-print.h"
#include "widget/mo-width-bin.h"

G_BEGIN_DECLS

/* A line of the list: a mentor who is to be asked (id below 0), or a summary. */
typedef struct {
  gint64 id;
  char *title, *body, *under, *icon, *state;
  int level; /* MoLevel */
} MoNoteLine;
MO_DECLARE_RECORD (MoNoteLine, mo_note_line)

#define MO_TYPE_NOTE_ROW (mo_note_row_get_type ())
G_DECLARE_FINAL_TYPE (MoNoteRow, mo_note_row, MO, NOTE_ROW, MoRow)

struct _MoNotesPage {
  GtkWidget parent_instance;

  MoOffice *office;
  MoPageRead *reading, *asking;
  MoNoteBook *book; /* NULL until it was read */
  MoDigest *digest; /* of the chosen mentor; NULL until read */
  MoNotesShown shown;
  gint64 wanted; /* a line to be chosen once the book is there, or 0 */
  gint64 opened; /* the hidden note whose words are shown, or 0 */
  char *opened_words;
  guint search_later;
  gboolean filling;
  gboolean entered; /* by somebody, before there was a book to give the focus to */

  GListStore *rows;
  GtkSingleSelection *choice;
  MoWidthBin *width; /* borrowed, while rooted */

  /* of the template */
  GtkWidget *content, *filters, *lower, *empty, *panel_place, *panel, *search, *says;
  GtkLabel *sentence;
  GtkToggleButton *show[MO_NOTES_SHOWN];
  GtkListView *list;
};

/* The chosen one, whichever it is; NULL for the other. */
const MoNoteMentor *mo_notes_page_mentor (MoNotesPage *self);
const MoCallNote *mo_notes_page_note (MoNotesPage *self);

/* mo-note-line.c */
GPtrArray *mo_note_lines_new (const MoNoteBook *book, MoNotesShown shown, MoDay today);
GtkListItemFactory *mo_note_line_factory (void);

/* mo-notes-panel.c: everything about the chosen one. */
void mo_notes_panel_fill (MoNotesPage *self);

/* mo-notes-actions.c */
void mo_notes_page_class_install_actions (GtkWidgetClass *klass);
void mo_notes_page_start_keys (MoNotesPage *self);

G_END_DECLS

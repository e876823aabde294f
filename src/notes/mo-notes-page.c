/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notes/mo-notes-page.h"

#include <glib/gi18n-lib.h>

#include "notes/mo-notes-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-wrap.h"

G_DEFINE_FINAL_TYPE (MoNotesPage, mo_notes_page, GTK_TYPE_WIDGET)

#define SEARCH_AFTER_MS 200

static gint64
chosen_id (MoNotesPage *self)
{
  MoRow *row = gtk_single_selection_get_selected_item (self->choice);
  return row ? mo_row_get_id (row) : 0;
}

const MoNoteMentor *
mo_notes_page_mentor (MoNotesPage *self)
{
  gint64 id = -chosen_id (self);
  for (guint i = 0; self->book && id > 0 && i < self->book->mentors->len; i++)
    if (((MoNoteMentor *) self->book->mentors->pdata[i])->id == id)
      return self->book->mentors->pdata[i];
  return NULL;
}

const MoCallNote *
mo_notes_page_note (MoNotesPage *self)
{
  gint64 id = chosen_id (self);
  for (guint i = 0; self->book && id > 0 && i < self->book->notes->len; i++)
    if (((MoCallNote *) self->book->notes->pdata[i])->id == id)
      return self->book->notes->pdata[i];
  return NULL;
}

/* ---------------------------------------------------------------------- the chosen one */

static gpointer
whom_to_ask (gpointer page)
{
  const MoNoteMentor *mentor = mo_notes_page_mentor (page);
  return mentor ? g_memdup2 (&mentor->id, sizeof mentor->id) : NULL;
}

static void
asked_for (gpointer page, gpointer digest)
{
  MoNotesPage *self = page;
  g_clear_pointer (&self->digest, mo_digest_free);
  self->digest = digest;
  mo_notes_panel_fill (self);
}

static const MoPageReadKind asking = {
  .job = mo_digest_job,
  .ask = whom_to_ask,
  .free_ask = g_free,
  .free_answer = mo_digest_free,
  .show = asked_for,
};

static void
show_chosen (MoNotesPage *self)
{
  if (self->opened != chosen_id (self)) { /* words of a concern are seen once */
    self->opened = 0;
    g_clear_pointer (&self->opened_words, g_free);
  }
  mo_notes_panel_fill (self);
  if (mo_notes_page_mentor (self))
    mo_page_read_again (self->asking);
}

static void
row_chosen (MoNotesPage *self)
{
  if (!self->filling)
    show_chosen (self);
}

/* ---------------------------------------------------------------------- the book */

static void
choose (MoNotesPage *self, gint64 id, guint place)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  guint at = n ? MIN (place, n - 1) : GTK_INVALID_LIST_POSITION;

  for (guint i = 0; id && i < n; i++) {
    g_autoptr (MoRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);
    if (mo_row_get_id (row) == id)
      at = i;
  }
  gtk_single_selection_set_selected (self->choice, at);
}

static void
say_sentence (MoNotesPage *self)
{
  int n = self->book->count[MO_NOTES_TO_COME], late = self->book->late;
  int days = mo_office_get_policy (self->office)->note_chase_days;
  g_autofree char *missing = g_strdup_printf (
      ngettext ("%d summary has not come", "%d summaries have not come", n), n);
  g_autofree char *words =
      !n     ? g_strdup (_ ("Every summary has come."))
      : late ? g_strdup_printf (
                   _ ("%s, %d of them after %d days or more. A mentor is asked once for all."),
                   missing,
                   late,
                   days)
             : g_strdup_printf (
                   _ ("%s, all of them still within %d days of the call."), missing, days);
  gtk_label_set_label (self->sentence, words);
}

static void
say_filters (MoNotesPage *self)
{
  static const char *const names[] = { N_ ("To come"), N_ ("To read"), N_ ("Read") };
  for (guint i = 0; i < MO_NOTES_SHOWN; i++) {
    g_autofree char *words = g_strdup_printf ("%s %d", _ (names[i]), self->book->count[i]);
    gtk_button_set_label (GTK_BUTTON (self->show[i]), words);
  }
}

static const char *
empty_words (MoNotesPage *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)))
    return _ ("Nobody of that name stands here.");
  switch (self->shown) {
  case MO_NOTES_TO_COME:
    return _ ("A mentor who has not told of a call after a week stands here, to be asked once "
              "for all of them. Just now every summary has come.");
  case MO_NOTES_TO_READ:
    return _ (
        "What came and was not read by somebody in the office stands here. Just now there "
        "is nothing.");
  default:
    return _ ("Summaries that somebody has read are kept here.");
  }
}

static void
fill (MoNotesPage *self)
{
  gint64 id = self->wanted ? self->wanted : chosen_id (self);
  guint place = gtk_single_selection_get_selected (self->choice);
  g_autoptr (GPtrArray) lines =
      mo_note_lines_new (self->book, self->shown, mo_office_get_today (self->office));

  self->filling = TRUE;
  mo_rows_sync (self->rows, MO_TYPE_NOTE_ROW, lines);
  choose (self, id, place == GTK_INVALID_LIST_POSITION ? 0 : place);
  self->filling = FALSE;
  self->wanted = 0;
  say_sentence (self);
  say_filters (self);
  gtk_widget_set_visible (self->lower, lines->len > 0);
  gtk_widget_set_visible (self->empty, lines->len == 0);
  mo_empty_page_set_why (MO_EMPTY_PAGE (self->empty), empty_words (self));
  gtk_widget_set_visible (self->says, self->book->more);
  show_chosen (self);
  if (self->entered && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  self->entered = FALSE;
}

static gpointer
question (gpointer page)
{
  MoNotesPage *self = page;
  return mo_notes_ask_new (self->shown, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
found (gpointer page, gpointer book)
{
  MoNotesPage *self = page;
  g_clear_pointer (&self->book, mo_note_book_free);
  self->book = book;
  fill (self);
}

static const MoPageReadKind reading = {
  .job = mo_store_note_book_job,
  .tables = "call call_note note_chase pairing person mentor setting staff concern",
  .ask = question,
  .free_ask = mo_notes_ask_free,
  .free_answer = mo_note_book_free,
  .show = found,
};

void
mo_notes_page_show_mentor (MoNotesPage *self, gint64 mentor)
{
  self->wanted = -mentor;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_toggle_button_set_active (self->show[MO_NOTES_TO_COME], TRUE);
  mo_page_read_again (self->reading);
}

/* ---------------------------------------------------------------------- filters */

static void
show_toggled (MoNotesPage *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  for (guint i = 0; i < MO_NOTES_SHOWN; i++)
    if (self->show[i] == button)
      self->shown = i;
  if (self->reading)
    mo_page_read_again (self->reading);
}

static gboolean
search_now (gpointer data)
{
  MoNotesPage *self = data;
  self->search_later = 0;
  mo_page_read_again (self->reading);
  return G_SOURCE_REMOVE;
}

static void
search_typed (MoNotesPage *self)
{
  g_clear_handle_id (&self->search_later, g_source_remove);
  self->search_later = g_timeout_add (SEARCH_AFTER_MS, search_now, self);
}

/* Enter goes to what can be done about it. */
static void
row_activated (MoNotesPage *self)
{
  gtk_widget_child_focus (self->panel, GTK_DIR_TAB_FORWARD);
}

/* ---------------------------------------------------------------------- the page */

static void
arrange (MoNotesPage *self)
{
  MoWidth width = mo_width_bin_get_width (self->width);
  gboolean wide = width >= MO_WIDTH_WIDE;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->lower),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), width >= MO_WIDTH_MIDDLE);
  mo_wrap_where_narrow (self->filters, wide);
}

static void
mo_notes_page_map (GtkWidget *widget)
{
  MoNotesPage *self = MO_NOTES_PAGE (widget);
  MoWidthBin *width = mo_width_bin_find (widget);

  if (width && width != self->width) {
    self->width = width;
    g_signal_connect_object (
        width, "notify::width-name", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
    arrange (self);
  }
  GTK_WIDGET_CLASS (mo_notes_page_parent_class)->map (widget);
}

static gboolean
mo_notes_page_grab_focus (GtkWidget *widget)
{
  MoNotesPage *self = MO_NOTES_PAGE (widget);
  self->entered = !self->book;
  if (!self->book)
    return FALSE;
  if (gtk_widget_get_visible (self->lower))
    return gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
  return gtk_widget_grab_focus (GTK_WIDGET (self->show[self->shown]));
}

GtkWidget *
mo_notes_page_new (MoOffice *office)
{
  MoNotesPage *self = g_object_new (MO_TYPE_NOTES_PAGE, NULL);
  self->office = g_object_ref (office);
  self->reading = mo_page_read_new (self, office, &reading);
  self->asking = mo_page_read_new (self, office, &asking);
  mo_page_read_again (self->reading);
  return GTK_WIDGET (self);
}

static void
mo_notes_page_dispose (GObject *object)
{
  MoNotesPage *self = MO_NOTES_PAGE (object);

  g_clear_handle_id (&self->search_later, g_source_remove);
  g_clear_pointer (&self->reading, mo_page_read_free);
  g_clear_pointer (&self->asking, mo_page_read_free);
  if (self->choice)
    g_signal_handlers_disconnect_by_data (self->choice, self);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->choice);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->book, mo_note_book_free);
  g_clear_pointer (&self->digest, mo_digest_free);
  g_clear_pointer (&self->opened_words, g_free);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_notes_page_parent_class)->dispose (object);
}

static void
mo_notes_page_class_init (MoNotesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  G_OBJECT_CLASS (klass)->dispose = mo_notes_page_dispose;
  widget_class->map = mo_notes_page_map;
  widget_class->grab_focus = mo_notes_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/notes/mo-notes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoNotesPage, content);
  gtk_widget_class_bind_template_child (widget_class, MoNotesPage, filters);
  gtk_widget_class_bind_template_child (widget_class, MoNotesPage, lower);
  gtk_widget_class_bind_template_child (widget_class, MoNotesPage, list);
  gtk_widget_class_bind_template_child (widget_class, MoNotesPage, empty);
  gtk_widget_class_bind_template_child (widget_class, MoNotesPage, panel_place);
  gtk_widget_class_bind_template_child (widget_class, MoNotesPage, panel);
  gtk_widget_class_bind_template_child (widget_class, MoNotesPage, search);
  gtk_widget_class_bind_template_child (widget_class, MoNotesPage, says);
  gtk_widget_class_bind_template_child (widget_class, MoNotesPage, sentence);
  for (guint i = 0; i < MO_NOTES_SHOWN; i++) {
    g_autofree char *name = g_strdup_printf ("show_%u", i);
    gtk_widget_class_bind_template_child_full (widget_class,
                                               g_intern_string (name),
                                               FALSE,
                                               G_STRUCT_OFFSET (MoNotesPage, show) +
                                                   (gssize) (i * sizeof (GtkToggleButton *)));
  }
  gtk_widget_class_bind_template_callback (widget_class, show_toggled);
  gtk_widget_class_bind_template_callback (widget_class, search_typed);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
  mo_notes_page_class_install_actions (widget_class);
}

static void
mo_notes_page_init (MoNotesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_list_store_new (MO_TYPE_NOTE_ROW);
  self->choice = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_single_selection_set_autoselect (self->choice, FALSE);
  g_autoptr (GtkListItemFactory) factory = mo_note_line_factory ();
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->choice));
  mo_access_one_tab_stop (GTK_WIDGET (self->list));
  mo_access_name (self->search, _ ("Search summaries by name"));
  g_signal_connect_swapped (
      self->choice, "notify::selected-item", G_CALLBACK (row_chosen), self);
  mo_notes_page_start_keys (self);
}

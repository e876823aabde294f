/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "messages/mo-messages-page.h"

#include <glib/gi18n-lib.h>

#include "messages/mo-messages-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-wrap.h"

G_DEFINE_FINAL_TYPE (MoMessagesPage, mo_messages_page, GTK_TYPE_WIDGET)

#define SEARCH_AFTER_MS 200

const MoMessage *
mo_messages_page_chosen (MoMessagesPage *self)
{
  MoRow *row = gtk_single_selection_get_selected_item (self->choice);
  return row ? mo_row_get_record (row) : NULL;
}

/* ---------------------------------------------------------------------- the chosen one */

static gpointer
whom_to_reach (gpointer page)
{
  const MoMessage *message = mo_messages_page_chosen (page);
  gint64 person = message ? mo_message_to_person (message) : 0;
  return person ? g_memdup2 (&person, sizeof person) : NULL;
}

static void
reached (gpointer page, gpointer card)
{
  MoMessagesPage *self = page;
  const MoMessage *message = mo_messages_page_chosen (self);
  g_clear_pointer (&self->reach, mo_person_card_free);
  self->reach = card;
  self->reach_of = message ? mo_message_to_person (message) : 0;
  mo_message_panel_fill (self);
}

static const MoPageReadKind reaching = {
  .job = mo_store_person_card_job,
  .tables = "person phone",
  .ask = whom_to_reach,
  .free_ask = g_free,
  .free_answer = (GDestroyNotify) mo_person_card_free,
  .show = reached,
};

static void
show_chosen (MoMessagesPage *self)
{
  const MoMessage *message = mo_messages_page_chosen (self);
  gint64 person = message ? mo_message_to_person (message) : 0;

  mo_message_panel_fill (self);
  mo_messages_page_allow (self);
  if (person && (!self->reach || self->reach_of != person))
    mo_page_read_again (self->reaching);
}

static void
row_chosen (MoMessagesPage *self)
{
  if (!self->filling)
    show_chosen (self);
}

/* ---------------------------------------------------------------------- the book */

static guint
position_of (MoMessagesPage *self, gint64 message)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  for (guint i = 0; i < n; i++) {
    g_autoptr (MoRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);
    if (mo_row_get_id (row) == message)
      return i;
  }
  return GTK_INVALID_LIST_POSITION;
}

/* The answer to it that is to be passed back. */
static guint
position_of_answer (MoMessagesPage *self, gint64 message)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  for (guint i = 0; i < n; i++) {
    g_autoptr (MoRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);
    const MoMessage *other = mo_row_get_record (row);
    if (other->answers == message)
      return i;
  }
  return GTK_INVALID_LIST_POSITION;
}

/* What was settled leaves the list: its answer is chosen, else the one that took its place. */
static void
choose (MoMessagesPage *self, gint64 message, guint place)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  guint at = message ? position_of (self, message) : GTK_INVALID_LIST_POSITION;

  if (at == GTK_INVALID_LIST_POSITION && message)
    at = position_of_answer (self, message);
  if (at == GTK_INVALID_LIST_POSITION)
    at = n ? MIN (place, n - 1) : GTK_INVALID_LIST_POSITION;
  gtk_single_selection_set_selected (self->choice, at);
}

static void
say_sentence (MoMessagesPage *self)
{
  int to_pass = self->book->count[MO_MESSAGES_TO_PASS];
  int days = self->book->oldest ? mo_office_get_today (self->office) - self->book->oldest : 0;
  g_autofree char *n = g_strdup_printf (
      ngettext ("%d message to pass on", "%d messages to pass on", to_pass), to_pass);
  g_autofree char *words =
      !to_pass ? g_strdup (_ ("Everything was passed on. Neither side ever gets the other’s "
                              "contact details: the office stands between."))
      : days   ? g_strdup_printf (ngettext ("%s, the oldest since yesterday.",
                                          "%s, the oldest for %d days.",
                                          days),
                                n,
                                days)
               : g_strdup_printf (_ ("%s, all of today."), n);
  gtk_label_set_label (self->sentence, words);
}

static void
say_filters (MoMessagesPage *self)
{
  static const char *const names[] = {
    N_ ("To do"), N_ ("To pass on"), N_ ("No answer yet"), N_ ("Settled"), N_ ("All")
  };
  for (guint i = 0; i < MO_MESSAGES_SHOWN; i++) {
    g_autofree char *words = g_strdup_printf ("%s %d", _ (names[i]), self->book->count[i]);
    gtk_button_set_label (GTK_BUTTON (self->show[i]), words);
  }
}

static const char *
empty_words (MoMessagesPage *self)
{
  const char *search = gtk_editable_get_text (GTK_EDITABLE (self->search));
  if (*search)
    return _ ("No message has these words, and nobody of that name has one here.");
  switch (self->shown) {
  case MO_MESSAGES_TO_PASS:
    return _ ("What one of a pair asks the office to tell the other stands here until somebody "
              "has passed it on.");
  case MO_MESSAGES_WAITING:
    return _ ("What was passed on stands here until the answer has come.");
  case MO_MESSAGES_SETTLED:
    return _ ("What was answered, or needs no answer, is kept here.");
  default:
    return _ ("When a mentee or a mentor asks the office to tell the other something, it is "
              "taken here, passed on, and the answer goes back the same way.");
  }
}

static gboolean
list_has_focus (MoMessagesPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  return focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));
}

/* A row that leaves the list takes the keyboard with it: it goes to the one that is chosen. */
static void
keep_focus (MoMessagesPage *self, gboolean was_in_list)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      (self->entered || (was_in_list && !list_has_focus (self))))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  self->entered = FALSE;
}

static void
fill (MoMessagesPage *self)
{
  gboolean in_list = list_has_focus (self);
  const MoMessage *chosen = mo_messages_page_chosen (self);
  gint64 id = self->wanted ? self->wanted : chosen ? chosen->id : 0;
  guint place = gtk_single_selection_get_selected (self->choice);
  gboolean any = self->book->messages->len > 0;

  self->filling = TRUE;
  mo_rows_sync (self->rows, MO_TYPE_MESSAGE_ROW, self->book->messages);
  choose (self, id, place == GTK_INVALID_LIST_POSITION ? 0 : place);
  self->filling = FALSE;
  self->wanted = 0;
  say_sentence (self);
  say_filters (self);
  gtk_widget_set_visible (self->lower, any);
  gtk_widget_set_visible (self->empty, !any);
  mo_empty_page_set_why (MO_EMPTY_PAGE (self->empty), empty_words (self));
  gtk_label_set_label (GTK_LABEL (self->says),
                       self->book->more ? _ ("The newest 500 are shown; search for older ones.")
                                        : "");
  gtk_widget_set_visible (self->says, self->book->more);
  show_chosen (self);
  keep_focus (self, in_list);
}

static gpointer
question (gpointer page)
{
  MoMessagesPage *self = page;
  return mo_messages_ask_new (
      self->shown, 0, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
found (gpointer page, gpointer book)
{
  MoMessagesPage *self = page;
  g_clear_pointer (&self->book, mo_message_book_free);
  self->book = book;
  fill (self);
}

static const MoPageReadKind reading = {
  .job = mo_store_message_book_job,
  .tables = "message pairing person call setting concern",
  .ask = question,
  .free_ask = mo_messages_ask_free,
  .free_answer = mo_message_book_free,
  .show = found,
};

void
mo_messages_page_show_message (MoMessagesPage *self, gint64 message)
{
  self->wanted = message;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  if (self->shown != MO_MESSAGES_ALL &&
      position_of (self, message) == GTK_INVALID_LIST_POSITION)
    gtk_toggle_button_set_active (self->show[MO_MESSAGES_ALL], TRUE);
  mo_page_read_again (self->reading);
}

void
mo_messages_page_taken (MoMessagesPage *self, gint64 message)
{
  self->wanted = message;
  self->entered = TRUE;
  mo_page_read_again (self->reading);
}

/* ---------------------------------------------------------------------- filters */

static void
show_toggled (MoMessagesPage *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  for (guint i = 0; i < MO_MESSAGES_SHOWN; i++)
    if (self->show[i] == button)
      self->shown = i;
  if (self->reading)
    mo_page_read_again (self->reading);
}

static gboolean
search_now (gpointer data)
{
  MoMessagesPage *self = data;
  self->search_later = 0;
  mo_page_read_again (self->reading);
  return G_SOURCE_REMOVE;
}

static void
search_typed (MoMessagesPage *self)
{
  g_clear_handle_id (&self->search_later, g_source_remove);
  self->search_later = g_timeout_add (SEARCH_AFTER_MS, search_now, self);
}

static void
row_activated (MoMessagesPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "messages.next-step", NULL);
}

/* ---------------------------------------------------------------------- the page */

static void
arrange (MoMessagesPage *self)
{
  MoWidth width = mo_width_bin_get_width (self->width);
  gboolean under = width < MO_WIDTH_WIDE;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->lower),
                                  under ? GTK_ORIENTATION_VERTICAL
                                        : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), width >= MO_WIDTH_MIDDLE);
  mo_wrap_where_narrow (self->filters, width >= MO_WIDTH_WIDE);
}

static void
mo_messages_page_map (GtkWidget *widget)
{
  MoMessagesPage *self = MO_MESSAGES_PAGE (widget);
  MoWidthBin *width = mo_width_bin_find (widget);

  if (width && width != self->width) {
    self->width = width;
    g_signal_connect_object (
        width, "notify::width-name", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
    arrange (self);
  }
  GTK_WIDGET_CLASS (mo_messages_page_parent_class)->map (widget);
}

/* The list would give the keyboard to the row that had it last. */
static gboolean
focus_chosen (MoMessagesPage *self)
{
  GtkWidget *list = GTK_WIDGET (self->list);

  gtk_widget_activate_action (
      list, "list.scroll-to-item", "u", gtk_single_selection_get_selected (self->choice));
  for (GtkWidget *row = gtk_widget_get_first_child (list); row;
       row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_mapped (row) &&
        gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED)
      return gtk_widget_grab_focus (row);
  return gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD);
}

static gboolean
mo_messages_page_grab_focus (GtkWidget *widget)
{
  MoMessagesPage *self = MO_MESSAGES_PAGE (widget);
  self->entered = !self->book;
  if (!self->book)
    return FALSE;
  if (self->book->messages->len)
    return focus_chosen (self);
  return gtk_widget_child_focus (self->empty, GTK_DIR_TAB_FORWARD);
}

GtkWidget *
mo_messages_page_new (MoOffice *office)
{
  MoMessagesPage *self = g_object_new (MO_TYPE_MESSAGES_PAGE, NULL);
  self->office = g_object_ref (office);
  self->reading = mo_page_read_new (self, office, &reading);
  self->reaching = mo_page_read_new (self, office, &reaching);
  mo_page_read_again (self->reading);
  return GTK_WIDGET (self);
}

static void
mo_messages_page_dispose (GObject *object)
{
  MoMessagesPage *self = MO_MESSAGES_PAGE (object);

  g_clear_handle_id (&self->search_later, g_source_remove);
  g_clear_pointer (&self->reading, mo_page_read_free);
  g_clear_pointer (&self->reaching, mo_page_read_free);
  if (self->choice)
    g_signal_handlers_disconnect_by_data (self->choice, self);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->choice);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->book, mo_message_book_free);
  g_clear_pointer (&self->reach, mo_person_card_free);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_messages_page_parent_class)->dispose (object);
}

static void
mo_messages_page_class_init (MoMessagesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  G_OBJECT_CLASS (klass)->dispose = mo_messages_page_dispose;
  widget_class->map = mo_messages_page_map;
  widget_class->grab_focus = mo_messages_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/messages/mo-messages-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoMessagesPage, content);
  gtk_widget_class_bind_template_child (widget_class, MoMessagesPage, filters);
  gtk_widget_class_bind_template_child (widget_class, MoMessagesPage, lower);
  gtk_widget_class_bind_template_child (widget_class, MoMessagesPage, list_place);
  gtk_widget_class_bind_template_child (widget_class, MoMessagesPage, list);
  gtk_widget_class_bind_template_child (widget_class, MoMessagesPage, empty);
  gtk_widget_class_bind_template_child (widget_class, MoMessagesPage, panel_place);
  gtk_widget_class_bind_template_child (widget_class, MoMessagesPage, panel);
  gtk_widget_class_bind_template_child (widget_class, MoMessagesPage, search);
  gtk_widget_class_bind_template_child (widget_class, MoMessagesPage, says);
  gtk_widget_class_bind_template_child (widget_class, MoMessagesPage, sentence);
  for (guint i = 0; i < MO_MESSAGES_SHOWN; i++) {
    g_autofree char *name = g_strdup_printf ("show_%u", i);
    gtk_widget_class_bind_template_child_full (widget_class,
                                               g_intern_string (name),
                                               FALSE,
                                               G_STRUCT_OFFSET (MoMessagesPage, show) +
                                                   (gssize) (i * sizeof (GtkToggleButton *)));
  }
  gtk_widget_class_bind_template_callback (widget_class, show_toggled);
  gtk_widget_class_bind_template_callback (widget_class, search_typed);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
  mo_messages_page_class_install_actions (widget_class);
  mo_messages_page_class_install_print (widget_class);
}

static void
mo_messages_page_init (MoMessagesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_list_store_new (MO_TYPE_MESSAGE_ROW);
  self->choice = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_single_selection_set_autoselect (self->choice, FALSE);
  g_autoptr (GtkListItemFactory) factory = mo_message_row_factory (self);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->choice));
  mo_access_one_tab_stop (GTK_WIDGET (self->list));
  mo_access_name (self->search, _ ("Search messages"));
  g_signal_connect_swapped (
      self->choice, "notify::selected-item", G_CALLBACK (row_chosen), self);
  mo_messages_page_start_keys (self);
  mo_messages_page_allow (self);
}

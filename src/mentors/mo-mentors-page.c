/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentors/mo-mentors-page.h"

#include <glib/gi18n-lib.h>

#include "mentors/mo-mentors-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-problem.h"
#include "widget/mo-wrap.h"
#include "widget/mo-state-label.h"

G_DEFINE_FINAL_TYPE (MoMentorsPage, mo_mentors_page, GTK_TYPE_WIDGET)

enum { STATE_ACTIVE, STATE_BREAK, STATE_PIPELINE, STATE_LEFT, STATE_ALL };

const MoBoardMentor *
mo_mentors_chosen (MoMentorsPage *self)
{
  MoRow *row = gtk_single_selection_get_selected_item (self->selection);
  return row ? mo_row_get_record (row) : NULL;
}

/* ---------------------------------------------------------------------- the list */

static gboolean
state_fits (const MoBoardMentor *mentor, guint wanted)
{
  gboolean active = g_strcmp0 (mentor->state, "active") == 0,
           paused = g_strcmp0 (mentor->state, "paused") == 0;
  gboolean left =
      g_strcmp0 (mentor->state, "left") == 0 || g_strcmp0 (mentor->state, "declined") == 0;
  switch (wanted) {
  case STATE_ACTIVE:
    return active;
  case STATE_BREAK:
    return paused;
  case STATE_LEFT:
    return left;
  case STATE_PIPELINE:
    return !active && !paused && !left;
  default:
    return TRUE;
  }
}

static gboolean
fits (MoMentorsPage *self, const MoBoardMentor *mentor, const char *search)
{
  guint strand = gtk_drop_down_get_selected (self->strand);
  if ((strand == 1 && !mentor->sci) || (strand == 2 && !mentor->family))
    return FALSE;
  if (!state_fits (mentor, gtk_drop_down_get_selected (self->state)))
    return FALSE;
  if (gtk_check_button_get_active (self->room) && !mo_mentor_has_room (mentor))
    return FALSE;
  if (!mo_mentors_care_fits (self->board, mentor, self->care))
    return FALSE;
  return !*search || (mentor->fold && strstr (mentor->fold, search));
}

static void
filter (MoMentorsPage *self)
{
  g_autofree char *search = mo_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  if (!self->board)
    return;
  for (guint i = 0; i < self->board->mentors->len; i++) {
    MoBoardMentor *mentor = g_ptr_array_index (self->board->mentors, i);
    if (fits (self, mentor, g_strstrip (search)))
      g_ptr_array_add (found, mentor);
  }
  mo_rows_sync (self->rows, MO_TYPE_MENTOR_ROW, found);
  g_autofree char *shown = g_strdup_printf (
      ngettext ("%u mentor, by name", "%u mentors, by name", found->len), found->len);
  gtk_label_set_label (self->shown, shown);
}

void
mo_mentors_page_set_care (MoMentorsPage *self, MoCare care)
{
  self->care = care;
  if (!self->board)
    return;
  mo_mentors_care_show (self);
  filter (self);
}

/* They need room, and somebody to tell of. */
static void
show_cards (MoMentorsPage *self)
{
  MoWidth width = self->width ? mo_width_bin_get_width (self->width) : MO_WIDTH_WIDE;
  gtk_widget_set_visible (
      self->cards, width >= MO_WIDTH_MIDDLE && self->board && self->board->mentors->len > 0);
}

static void
show_sentence (MoMentorsPage *self)
{
  int active = 0, sci = 0, family = 0, places = 0, with_room = 0, not_asked = 0;
  for (guint i = 0; i < self->board->mentors->len; i++) {
    const MoBoardMentor *mentor = g_ptr_array_index (self->board->mentors, i);
    if (g_strcmp0 (mentor->state, "active") != 0)
      continue;
    active++;
    sci += mentor->sci;
    family += mentor->family;
    places += MAX (mentor->capacity - mentor->taken, 0);
    with_room += mo_mentor_has_room (mentor);
    not_asked += mo_mentor_has_room (mentor) &&
                 self->board->today - mentor->last_asked >= self->board->policy.not_asked_days;
  }
  int days = self->board->policy.not_asked_days;
  g_autofree char *free_places =
      g_strdup_printf (ngettext ("%d place free", "%d places free", places), places);
  g_autofree char *at =
      g_strdup_printf (ngettext ("at %d mentor", "at %d mentors", with_room), with_room);
  g_autofree char *since = g_strdup_printf (ngettext ("%d has not been asked for %d days.",
                                                      "%d have not been asked for %d days.",
                                                      not_asked),
                                            not_asked,
                                            days);
  /* Translators: "12 active: 8 SCI, 4 family. 3 places free at 2 mentors. 1 has not …" */
  g_autofree char *sentence = g_strdup_printf (_ ("%d active: %d SCI, %d family. %s %s. %s"),
                                               active,
                                               sci,
                                               family,
                                               free_places,
                                               at,
                                               since);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  gboolean goes = self->board->mentors->len == 0 && focus &&
                  gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));

  gtk_label_set_label (self->sentence, sentence);
  gtk_widget_set_visible (self->empty, self->board->mentors->len == 0);
  show_cards (self);
  if (goes) /* what is hidden must not have the keyboard */
    gtk_widget_grab_focus (self->empty);
  gtk_widget_set_visible (self->list, self->board->mentors->len > 0);
}

#define ENTER_AFTER 150 /* ms: a row that was just made is not heard of yet */

/* Once the rows are there; before, the focus waited in the search, unless somebody types. */
static gboolean
enter (gpointer data)
{
  g_autoptr (MoMentorsPage) self = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  if (self->office && gtk_widget_get_mapped (GTK_WIDGET (self)) && focus &&
      (gtk_widget_is_ancestor (focus, GTK_WIDGET (self->search)) ||
       gtk_widget_is_ancestor (focus, self->head)) &&
      !*gtk_editable_get_text (GTK_EDITABLE (self->search)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
loaded (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoMentorsPage) self = user;
  g_autoptr (GError) error = NULL;
  MoBoard *board = mo_office_finish (MO_OFFICE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || !self->office) {
    g_clear_pointer (&board, mo_board_free);
    return;
  }
  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  gboolean first = self->board == NULL;
  g_clear_pointer (&self->board, mo_board_free);
  self->board = board;
  show_sentence (self);
  mo_mentors_care_show (self);
  filter (self);
  if (first)
    g_timeout_add (ENTER_AFTER, enter, g_object_ref (self));
}

static void
ask (MoMentorsPage *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  mo_office_read (self->office,
                  mo_store_load_board_job,
                  NULL,
                  NULL,
                  (GDestroyNotify) mo_board_free,
                  self->asking,
                  loaded,
                  g_object_ref (self));
}

static void
news (MoOffice *office,
      const char *const *tables,
      const char *label,
      gint64 set,
      MoMentorsPage *self)
{
  if (mo_news_touches (tables,
                       "mentor person safety_check pairing availability injury topic setting"))
    ask (self);
}

/* ---------------------------------------------------------------------- the page */

static void
turn (GtkWidget *box, gboolean wide)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (box),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
}

/* Where there is little room the table keeps who and what is free; the panel says the rest. */
static void
arrange (MoMentorsPage *self)
{
  MoWidth width = self->width ? mo_width_bin_get_width (self->width) : MO_WIDTH_WIDE;
  gboolean wide = width >= MO_WIDTH_MIDDLE;
  GListModel *columns = gtk_column_view_get_columns (self->view);

  turn (self->head, wide);
  mo_wrap_where_narrow (self->buttons, wide);
  turn (self->filters, wide);
  show_cards (self);
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
    gtk_column_view_column_set_visible (column, wide || i == 0 || i == 2);
  }
}

static void
mo_mentors_page_root (GtkWidget *widget)
{
  MoMentorsPage *self = MO_MENTORS_PAGE (widget);
  GTK_WIDGET_CLASS (mo_mentors_page_parent_class)->root (widget);
  self->width = mo_width_bin_find (widget);
  if (self->width)
    g_signal_connect_object (
        self->width, "notify::width-name", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  arrange (self);
}

static void
mo_mentors_page_unroot (GtkWidget *widget)
{
  MoMentorsPage *self = MO_MENTORS_PAGE (widget);
  if (self->width)
    g_signal_handlers_disconnect_by_data (self->width, self);
  self->width = NULL;
  GTK_WIDGET_CLASS (mo_mentors_page_parent_class)->unroot (widget);
}

GtkWidget *
mo_mentors_page_new (MoOffice *office)
{
  MoMentorsPage *self = g_object_new (MO_TYPE_MENTORS_PAGE, NULL);
  self->office = g_object_ref (office);
  mo_funnel_card_set_office (self->funnel, office);
  mo_training_card_set_office (self->training, office);
  g_signal_connect_object (office, "news", G_CALLBACK (news), self, 0);
  g_signal_connect_object (office, "day-changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  ask (self);
  return GTK_WIDGET (self);
}

/* The page opens at the mentors, not at what is rare: while they are read, Enter that comes
 * early finds the search and not a button. */
static gboolean
mo_mentors_page_grab_focus (GtkWidget *widget)
{
  MoMentorsPage *self = MO_MENTORS_PAGE (widget);
  GtkWidget *rows = gtk_widget_get_last_child (GTK_WIDGET (self->view)),
            *row = gtk_widget_get_first_child (rows), *chosen = NULL;
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (focus && gtk_widget_is_ancestor (focus, rows))
    return TRUE;
  if (!self->board)
    return gtk_widget_grab_focus (GTK_WIDGET (self->search));
  if (!self->board->mentors->len)
    return gtk_widget_grab_focus (self->empty);
  for (GtkWidget *one = row; one && !chosen; one = gtk_widget_get_next_sibling (one))
    if (gtk_widget_get_state_flags (one) & GTK_STATE_FLAG_SELECTED)
      chosen = one;
  return row && gtk_widget_get_mapped (row) && gtk_widget_grab_focus (chosen ? chosen : row);
}

static void
mo_mentors_page_dispose (GObject *object)
{
  MoMentorsPage *self = MO_MENTORS_PAGE (object);
  GtkWidget *child;

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->board, mo_board_free);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_mentors_page_parent_class)->dispose (object);
}

static void
print_activated (GtkWidget *widget, const char *action, GVariant *value)
{
  mo_funnel_card_print (MO_MENTORS_PAGE (widget)->funnel);
}

static void
mo_mentors_page_class_init (MoMentorsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  g_type_ensure (MO_TYPE_STATE_LABEL);
  G_OBJECT_CLASS (klass)->dispose = mo_mentors_page_dispose;
  widget_class->root = mo_mentors_page_root;
  widget_class->unroot = mo_mentors_page_unroot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (MO_TYPE_FUNNEL_CARD);
  g_type_ensure (MO_TYPE_TRAINING_CARD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/mentors/mo-mentors-page.ui");
  widget_class->grab_focus = mo_mentors_page_grab_focus;
  gtk_widget_class_bind_template_child (widget_class, MoMentorsPage, cards);
  gtk_widget_class_bind_template_child (widget_class, MoMentorsPage, buttons);
  gtk_widget_class_bind_template_child (widget_class, MoMentorsPage, training);
  gtk_widget_class_bind_template_child (widget_class, MoMentorsPage, care_rows);
  gtk_widget_class_bind_template_child (widget_class, MoMentorsPage, funnel);
  gtk_widget_class_bind_template_child (widget_class, MoMentorsPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoMentorsPage, shown);
  gtk_widget_class_bind_template_child (widget_class, MoMentorsPage, search);
  gtk_widget_class_bind_template_child (widget_class, MoMentorsPage, strand);
  gtk_widget_class_bind_template_child (widget_class, MoMentorsPage, state);
  gtk_widget_class_bind_template_child (widget_class, MoMentorsPage, room);
  gtk_widget_class_bind_template_child (widget_class, MoMentorsPage, view);
  gtk_widget_class_bind_template_child (widget_class, MoMentorsPage, list);
  gtk_widget_class_bind_template_child (widget_class, MoMentorsPage, empty);
  gtk_widget_class_bind_template_child (widget_class, MoMentorsPage, head);
  gtk_widget_class_bind_template_child (widget_class, MoMentorsPage, filters);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_activated);
  mo_mentors_install_actions (widget_class);
}

static void
activated (MoMentorsPage *self)
{
  const MoBoardMentor *mentor = mo_mentors_chosen (self);
  if (mentor)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.mentor", "x", mentor->id);
}

static void
mo_mentors_page_init (MoMentorsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mo_mentors_care_start (self);
  self->rows = g_list_store_new (MO_TYPE_MENTOR_ROW);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (self->selection);
  mo_mentors_table_start (self);
  mo_access_column_view (self->view, _ ("Mentors"), _ ("Headings"));
  mo_access_one_tab_stop (GTK_WIDGET (self->view));
  mo_access_name (GTK_WIDGET (self->search), _ ("Search mentors"));
  mo_access_drop_down (self->strand, _ ("Strand"));
  mo_access_drop_down (self->state, _ ("State"));
  g_signal_connect_object (
      self->view, "activate", G_CALLBACK (activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->search, "search-changed", G_CALLBACK (filter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->strand, "notify::selected", G_CALLBACK (filter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->state, "notify::selected", G_CALLBACK (filter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->room, "toggled", G_CALLBACK (filter), self, G_CONNECT_SWAPPED);
}

{#
  A further encounter with each one of a list whom somebody met apart: "met separately with X, Y and Z", "des entretiens
  séparés avec X et Y".
#}
with told as (

    select document_key, sentence_no, token_no, token_end, verb_form, tense, format,
    from {{ ref('int_noun_encounters') }}
    where rule_id in ('event_held', 'event_with', 'event_call')
    union all
    select document_key, sentence_no, token_no, token_end, verb_form, tense, format,
    from {{ ref('int_verb_encounters') }}
    where format != 'visit'

),

apart as (

    select told.*,
    from told
    semi join {{ ref('int_phrases_located') }} as words
        on told.document_key = words.document_key
        and told.sentence_no = words.sentence_no
        and words.layer = 'events'
        and words.kind = 'each_apart'
        and words.token_no between told.token_no - 3 and told.token_end + 3
    qualify row_number() over (
        partition by document_key, sentence_no order by token_no desc, token_end, format, verb_form, tense
    ) = 1

),

listed as (

    {# nothing but commas and "and" parts them #}
    select
        actors.document_key,
        actors.sentence_no,
        actors.token_no as actor_no,
        apart.* exclude (document_key, sentence_no),
        coalesce(
            actors.token_no - lag(actors.token_end) over reading <= 2
            and list_contains(list_concat(marks.commas, marks.conjunctions), lag(actors.token_end) over reading),
            false
        ) as goes_on,
        row_number() over reading as place,
    from {{ ref('int_encounter_actors') }} as actors
    inner join apart
        on actors.document_key = apart.document_key
        and actors.sentence_no = apart.sentence_no
        and actors.token_no >= apart.token_end
    inner join {{ ref('int_sentence_marks') }} as marks
        on actors.document_key = marks.document_key and actors.sentence_no = marks.sentence_no
    {# "in separate meetings with X and Y, Z raised" #}
    anti join {{ ref('int_encounter_speakers') }} as speakers
        on actors.document_key = speakers.document_key
        and actors.sentence_no = speakers.sentence_no
        and actors.mention_no = speakers.mention_no
    where actors.actor_kind = 'person' and (actors.role is not null or len(actors.country_codes) > 0)
    window reading as (partition by actors.document_key, actors.sentence_no order by actors.token_no)

),

unbroken as (

    select *, bool_and(goes_on or place = 1) over reading as is_unbroken,
    from listed
    window reading as (partition by document_key, sentence_no order by actor_no)

)

select
    document_key,
    sentence_no,
    actor_no - 1 as token_no,
    actor_no as token_end,
    (token_end - 1)::integer as verb_no,
    verb_form,
    tense,
    format,
    'verb_then' as rule_id,
from unbroken
where is_unbroken and place > 1

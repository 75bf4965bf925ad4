{#
  Countries told in one breath, as one that acts: "ministers from Kenya, Chad, the EU and Togo", "Kenyan, Chadian and
  Togolese ministers", "Kenya, the UK and the EU signed". Countries that only follow a verb or a preposition may be where,
  not who.
#}
with runs as (

    select * from {{ ref('int_country_runs') }}

),

sides as (

    select role
    from {{ ref('lex_role_traits') }}
    where trait in ('of_a_side', 'decides')

),

heads as (

    {# "ministers from", "délégations venues de", no players or experts #}
    select document_key, sentence_no, token_no as head_no, token_end as head_end, is_oblique,
    from {{ ref('int_actor_mentions') }}
    where plural_role is not null and countries is null and plural_role in (select role from sides)
    union
    select document_key, sentence_no, token_no, token_end, false,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and kind = 'delegation' and concept = 'travels'

),

led as (

    select
        runs.* exclude (is_closed) replace (
            coalesce(heads.head_no, runs.token_no) as token_no,
            coalesce(heads.is_oblique, runs.is_oblique and not runs.has_office) as is_oblique
        ),
        heads.head_no is not null as is_led,
    from runs
    left join heads
        on runs.document_key = heads.document_key
        and runs.sentence_no = heads.sentence_no
        and runs.token_no - heads.head_end between 0 and 1
    qualify row_number() over (
        partition by runs.document_key, runs.sentence_no, runs.mention_no order by heads.head_no
    ) = 1

)

select led.* exclude (has_office, is_led, is_long),
from led
left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
where is_led or (is_long and (has_office or (not is_oblique and list_contains(marks.verbs, led.token_end))))

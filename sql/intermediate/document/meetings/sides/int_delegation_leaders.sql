{#
  Who took part, told after the encounter: "The Norwegian side was led by X and the Mongolian side by Y", "La partie
  kényane est représentée par X". They belong to the encounter told in this sentence or the two before it.
#}
with phrases as (

    select document_key, sentence_no, token_no, kind,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and kind in ('leads', 'delegation')

),

heads as (

    select document_key, sentence_no,
    from phrases
    group by document_key, sentence_no
    having count(distinct kind) = 2

),

candidates as (

    select document_key, sentence_no as told_no, arg_min(token_no, (verb_no is null, token_no)) as token_no,
    from {{ ref('int_meeting_candidates') }}
    where format != 'visit'
    group by document_key, sentence_no

),

led as (

    {# a sentence that tells of an encounter tells who takes part in it #}
    select heads.document_key, heads.sentence_no, candidates.told_no, candidates.token_no,
    from heads
    asof inner join candidates
        on heads.document_key = candidates.document_key
        and heads.sentence_no >= candidates.told_no
    where heads.sentence_no - candidates.told_no between 1 and 2

),

leaders as (

    select
        led.document_key,
        led.told_no as sentence_no,
        led.token_no,
        actors.person_key,
        min(actors.country_code) as country_code,
    from led
    inner join {{ ref('int_actors') }} as actors using (document_key, sentence_no)
    where actors.person_key is not null and not actors.is_possessive
    group by all

)

select * from leaders

{{ config(materialized='view') }}
{#
  Where what is said begins with what the speaker or the speaker's side will do: "said Kenya would send aid", "a dit qu'il
  enverrait des vivres". Of another country it is a forecast; "would be", "would not" and "would lose" intend nothing.
#}
with spoken as (

    select
        *,
        case when is_inverted or speaker_no > 3 then 1 else cue_end end as content_no,
    from {{ ref('int_spoken_sentences') }}
    where cue_act = 'state' or cue_no is null

),

subjects as (

    select document_key, sentence_no, token_no, token_end, pronoun, actor_kind, country_code,
    from {{ ref('int_actors') }}
    where not is_oblique and not is_possessive and (pronoun is not null or actor_kind = 'government')
    union all
    select document_key, sentence_no, token_no, token_end, concept, 'person', null,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'pronoun' and concept like 'first_%'

),

function_words as (

    select document_key, sentence_no, token_no, kind, concept,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind in ('auxiliary', 'modal', 'negation')

),

words as (

    select
        language,
        list(phrase order by phrase) filter (kind = 'intended_ending') as endings,
        coalesce(list(phrase order by phrase) filter (kind = 'undergone'), []) as undergone,
    from {{ ref('lex_adjacent_words') }}
    where kind in ('intended_ending', 'undergone')
    group by language

),

intended as (

    select spoken.document_key, spoken.sentence_no, spoken.rule_id, spoken.cue_no, subjects.token_end as token_no,
    from spoken
    inner join subjects
        on spoken.document_key = subjects.document_key
        and spoken.sentence_no = subjects.sentence_no
        and subjects.token_no between spoken.content_no and spoken.content_no + 3
        and (
            subjects.pronoun in ('singular', 'plural', 'first_singular', 'first_plural')
            or subjects.pronoun = 'neuter' and spoken.actor_kind != 'person'
            or subjects.pronoun is null and subjects.country_code = spoken.country_code
        )
    inner join {{ ref('int_sentences_tokenized') }} as sentences
        on spoken.document_key = sentences.document_key and spoken.sentence_no = sentences.sentence_no
    left join function_words
        on spoken.document_key = function_words.document_key
        and spoken.sentence_no = function_words.sentence_no
        and subjects.token_end = function_words.token_no
    left join function_words as followers
        on spoken.document_key = followers.document_key
        and spoken.sentence_no = followers.sentence_no
        and subjects.token_end + 1 = followers.token_no
        and followers.kind in ('auxiliary', 'negation')
    left join words on sentences.language = words.language
    where (
        sentences.language = 'en' and function_words.concept in ('future', 'conditional') and followers.kind is null
        and not list_contains(words.undergone, sentences.words[subjects.token_end + 1])
        or sentences.language = 'fr' and function_words.kind is null
        and len(list_filter(words.endings, lambda ending: ends_with(sentences.words[subjects.token_end], ending))) > 0
        and not list_contains(words.undergone, sentences.words[subjects.token_end])
    )

)

select document_key, sentence_no, rule_id, cue_no, min(token_no) as token_no,
from intended
group by document_key, sentence_no, rule_id, cue_no

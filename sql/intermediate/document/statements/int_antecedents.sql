{# Whom "he", "elle" or "il" in a sentence would mean: the last person who spoke, or who led a sentence, before it. #}
with sentences as (

    select document_key, sentence_no
    from {{ ref('int_sentences_tokenized') }}

),

cued_sentences as (

    select * from {{ ref('int_cued_sentences') }}

),

actors as (

    select * from {{ ref('int_actors') }}

),

topicalizers as (

    select document_key, sentence_no, token_no, token_end
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'topicalizer' and token_no <= 3

),

speaking_people as (

    select document_key, sentence_no, 0 as preference, token_no, person_key, country_code, mention_no,
    from cued_sentences
    where actor_kind = 'person' and pronoun is null

),

leading_people as (

    select document_key, sentence_no, 1 as preference, token_no, person_key, country_code, mention_no,
    from actors
    where
        actor_kind = 'person' and pronoun is null and not is_oblique and not is_possessive
        and (person_key is not null or not is_unspecific)

),

named_topics as (

    {# "quant à M. X, il …" names whom the pronoun means #}
    select
        actors.document_key,
        actors.sentence_no,
        arg_min(struct_pack(person_key := person_key, country_code := country_code, sentence_no := actors.sentence_no, mention_no := mention_no), actors.token_no) as person,
    from actors
    inner join topicalizers
        on actors.document_key = topicalizers.document_key
        and actors.sentence_no = topicalizers.sentence_no
        and actors.token_no - topicalizers.token_end between -1 and 0
    where actors.actor_kind = 'person' and actors.pronoun is null
    group by actors.document_key, actors.sentence_no

),

salient as (

    select
        document_key,
        sentence_no,
        arg_min(
            struct_pack(person_key := person_key, country_code := country_code, sentence_no := sentence_no, mention_no := mention_no),
            (preference, token_no)
        ) as person,
    from (
        select * from speaking_people
        union all
        select * from leading_people
    )
    group by document_key, sentence_no

),

plural_speakers as (

    select document_key, sentence_no, min(actor_kind) as actor_kind,
    from cued_sentences
    where actor_kind = 'joint' or (actor_kind in ('person', 'organization') and person_key is null and pronoun is null)
    group by document_key, sentence_no

),

antecedents as (

    select
        sentences.document_key,
        sentences.sentence_no,
        coalesce(named_topics.person, last_value(salient.person ignore nulls) over (
            partition by sentences.document_key order by sentences.sentence_no
            rows between unbounded preceding and 1 preceding
        )) as person,
        last_value(plural_speakers.actor_kind ignore nulls) over (
            partition by sentences.document_key order by sentences.sentence_no
            rows between unbounded preceding and 1 preceding
        ) as plural_kind,
    from sentences
    left join salient using (document_key, sentence_no)
    left join plural_speakers using (document_key, sentence_no)
    left join named_topics using (document_key, sentence_no)

)

select
    document_key,
    sentence_no,
    person.person_key as person_key,
    person.country_code as country_code,
    person.sentence_no as antecedent_sentence_no,
    person.mention_no as antecedent_mention_no,
    plural_kind,
from antecedents
where person is not null or plural_kind is not null

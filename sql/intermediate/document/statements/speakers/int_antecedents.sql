{#
  Whom "he", "elle" or "il" in a sentence would mean: whom it opens on ("quant à M. X, il …"), else the last person who
  spoke, or led a sentence, before it. Whom "they" would: both sides, several people or an organisation that spoke last.
  Whom "it" would, or "il" where nobody has been spoken of since: the government or organisation that spoke just before.
#}
with sentences as (

    select document_key, sentence_no
    from {{ ref('int_sentences_tokenized') }}

),

salient as (

    select document_key, sentence_no, struct_pack(
            person_key := person_key, country_code := country_code, sentence_no := sentence_no, mention_no := mention_no
        ) as person,
    from {{ ref('int_salient_people') }}

),

plural_speakers as (

    select document_key, sentence_no,
        arg_min(struct_pack(actor_kind := actor_kind, country_code := country_code), (actor_kind, token_no)) as body,
    from {{ ref('int_cued_sentences') }}
    where actor_kind = 'joint' or (actor_kind in ('person', 'organization') and person_key is null and pronoun is null)
    group by document_key, sentence_no

),

bodies as (

    select * from {{ ref('int_bodies_spoken_of') }}

),

antecedents as (

    select
        sentences.document_key, sentences.sentence_no,
        last_value(bodies.body ignore nulls) over just_before as body,
        last_value(bodies.leader ignore nulls) over just_before as leader,
        {# "the minister thinks that …, he said": nobody stands before, but in the sentence itself #}
        coalesce(named_topics.person, last_value(salient.person ignore nulls) over earlier, salient.person) as person,
        last_value(plural_speakers.body ignore nulls) over earlier as plural,
    from sentences
    left join salient using (document_key, sentence_no)
    left join plural_speakers using (document_key, sentence_no)
    left join {{ ref('int_people_opened_on') }} as named_topics using (document_key, sentence_no)
    left join bodies using (document_key, sentence_no)
    window just_before as (
        partition by sentences.document_key order by sentences.sentence_no
        rows between 2 preceding and 1 preceding
    ),
    earlier as (
        partition by sentences.document_key order by sentences.sentence_no
        rows between unbounded preceding and 1 preceding
    )

)

select
    document_key,
    sentence_no,
    person.person_key as person_key,
    person.country_code as country_code,
    person.sentence_no as antecedent_sentence_no,
    person.mention_no as antecedent_mention_no,
    plural.actor_kind as plural_kind,
    plural.country_code as plural_country_code,
    case
        when person is null then coalesce(body, leader)
        when body.sentence_no > person.sentence_no then body
    end as body,
from antecedents
where person is not null or plural is not null or body is not null or leader is not null

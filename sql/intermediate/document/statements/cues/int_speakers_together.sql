{#
  Two people who speak together: "Alba Exemple and Marc Modèle said", "ont déclaré Alba Exemple et son homologue". One
  row for each of the two. Whom a verb before them takes ("met Exemple and Modèle said") does not speak with the other.
#}
with people as (

    select document_key, sentence_no, mention_no, token_no, token_end, country_code,
    from {{ ref('int_actors') }}
    where
        (person_key is not null or role = 'counterpart') and pronoun is null and not is_oblique and not is_possessive

),

marks as (

    select
        document_key, sentence_no, conjunctions, coalesce(verbs, []) as verbs, commas,
        [0] || coalesce(commas, []) || coalesce(colons, []) || coalesce(thats, []) || coalesce(subordinators, [])
        || coalesce(quotation_marks, []) as openings,
    from {{ ref('int_sentence_marks') }}
    where conjunctions is not null

),

pairs as (

    select
        seconds.document_key,
        seconds.sentence_no,
        [firsts.mention_no, seconds.mention_no] as mention_nos,
        firsts.token_no as pair_no,
        seconds.token_end as pair_end,
        if(firsts.country_code = seconds.country_code, firsts.country_code, null) as country_code,
    from people as seconds
    inner join marks using (document_key, sentence_no)
    inner join people as firsts
        on seconds.document_key = firsts.document_key
        and seconds.sentence_no = firsts.sentence_no
        and seconds.token_no - firsts.token_end between 1 and 4
    where
        list_contains(marks.conjunctions, seconds.token_no - 1)
        and {{ count_between('marks.verbs', 'firsts.token_end', 'seconds.token_no') }} = 0
        {# "the minister, Alba Exemple, and Marc Modèle": a comma closes what one has opened #}
        and {{ count_between('marks.commas', 'firsts.token_end', 'seconds.token_no') }}
        <= ({{ count_between('marks.commas', 'firsts.token_no', 'firsts.token_end') }} > 0)::integer

),

apart as (

    {# a verb of the clause before the two stands next to them only where they follow it: ", said X and Y" #}
    select
        pairs.*,
        {{ count_between(
            'marks.verbs',
            'list_max(list_filter(marks.openings, lambda position: position < pairs.pair_no))',
            'pairs.pair_no'
        ) }} = 0 as opens_clause,
    from pairs
    inner join marks using (document_key, sentence_no)

),

each as (

    select * exclude (mention_nos), unnest(mention_nos) as mention_no,
    from apart

),

final as (

    select *
    from each
    qualify row_number() over (partition by document_key, sentence_no, mention_no order by pair_no, pair_end) = 1

)

select * from final
